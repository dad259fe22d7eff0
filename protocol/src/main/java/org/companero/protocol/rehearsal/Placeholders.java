package org.companero.protocol.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.ModelResult;
import org.companero.protocol.engine.ModelTask;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.ValueType;

/// Plausible answers where nobody is asked: documents find something, a conversation reaches its goal with its last
/// turn, kinds are told by their keywords, and messages are the creator's fallbacks.
public final class Placeholders implements Stage {

    private static final String NO_MODEL = "a rehearsal asks no model";
    private static final int OK = 200;

    private final String answer;

    /// @param answer what documents and models say, `{0}` being the question
    public Placeholders(String answer) {
        this.answer = answer;
    }

    @Override
    public Optional<Event> answer(Effect asked) {
        return switch (asked) {
            case Effect.AskKnowledge ask -> Optional.of(new Event.KnowledgeAnswered(ask.key(), found(ask.question())));
            case Effect.AskModel ask -> Optional.of(made(ask));
            case Effect.CallWebhook call -> Optional.of(new Event.WebhookAnswered(call.key(), OK, "{}"));
            default -> Optional.empty();
        };
    }

    private AskResponse found(String question) {
        return new AskResponse(about(question), List.of(), AnswerMode.EXTRACTIVE, "", 0);
    }

    private Event made(Effect.AskModel ask) {
        return switch (ask.task()) {
            case ModelTask.Converse talk ->
                new Event.ModelAnswered(
                        ask.key(),
                        new ModelResult.Conversed(about(talk.goal()), talk.turn() >= talk.turns(), talk.input()));
            case ModelTask.Extract extract ->
                new Event.ModelAnswered(ask.key(), new ModelResult.Extracted(values(extract)));
            case ModelTask.Classify _, ModelTask.Compose _ -> new Event.Failed(ask.key(), NO_MODEL);
        };
    }

    private String about(String question) {
        return answer.replace("{0}", question);
    }

    private static Map<String, Value> values(ModelTask.Extract task) {
        Map<String, Value> values = new HashMap<>();
        for (Think.Extract.Wanted wanted : task.wanted()) {
            values.put(wanted.variable(), plausible(wanted.type(), task.text()));
        }
        return values;
    }

    private static Value plausible(ValueType type, String text) {
        return switch (type) {
            case TEXT -> Value.of(text);
            case NUMBER -> Value.of(1);
            case TRUTH -> new Value.Truth(true);
            case DATE -> Value.of("2030-01-01");
            case TIME -> Value.of("09:00");
            case LIST -> new Value.Items(List.of(Value.of(text)));
        };
    }
}
