package org.companero.protocol.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.ModelResult;
import org.companero.protocol.engine.ModelTask;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Think;
import org.jspecify.annotations.Nullable;

/// What documents, models and services say to a crowd: something of the right shape, by chance, or nothing.
final class Outside {

    private static final AskResponse FOUND = new AskResponse("Found.", List.of(), AnswerMode.EXTRACTIVE, "", 1);
    private static final AskResponse NOT_FOUND = new AskResponse("Not found.", List.of(), AnswerMode.NO_ANSWER, "", 1);
    private static final double REACHED_BY_TURN = 0.4;

    private final double works;
    private final SplittableRandom chance;

    Outside(double works, SplittableRandom chance) {
        this.works = works;
        this.chance = chance;
    }

    Event answer(@Nullable Effect asked) {
        boolean well = chance.nextDouble() < works;
        return switch (asked) {
            case Effect.AskKnowledge ask -> new Event.KnowledgeAnswered(ask.key(), well ? FOUND : NOT_FOUND);
            case Effect.AskModel ask when well -> new Event.ModelAnswered(ask.key(), made(ask.task()));
            case Effect.CallWebhook call when well -> new Event.WebhookAnswered(call.key(), 200, "{}");
            case null -> new Event.Failed("", "");
            default -> new Event.Failed(asked.key(), "it does not answer");
        };
    }

    private ModelResult made(ModelTask task) {
        return switch (task) {
            case ModelTask.Converse talk ->
                new ModelResult.Conversed("Tell me more.", chance.nextDouble() < REACHED_BY_TURN, talk.input());
            case ModelTask.Extract extract -> new ModelResult.Extracted(values(extract));
            case ModelTask.Classify classify ->
                new ModelResult.Classified(
                        classify.kinds().isEmpty()
                                ? ""
                                : classify.kinds()
                                        .get(chance.nextInt(classify.kinds().size()))
                                        .id());
            case ModelTask.Compose _ -> new ModelResult.Composed("Well done.");
        };
    }

    private Map<String, Value> values(ModelTask.Extract task) {
        Map<String, Value> values = new HashMap<>();
        for (Think.Extract.Wanted wanted : task.wanted()) {
            values.put(
                    wanted.variable(),
                    switch (wanted.type()) {
                        case TEXT -> Value.of(task.text().isBlank() ? "something" : task.text());
                        case NUMBER -> Value.of(chance.nextInt(1, 11));
                        case TRUTH -> new Value.Truth(chance.nextBoolean());
                        case DATE -> Value.of("2027-0" + chance.nextInt(1, 10) + "-15");
                        case TIME -> Value.of("1" + chance.nextInt(0, 10) + ":30");
                        case LIST -> new Value.Items(List.of(Value.of("one"), Value.of("two")));
                    });
        }
        return values;
    }
}
