package org.companero.protocol.engine;

import java.util.List;
import java.util.Map;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.Think;

/// What the world does about effects, for tests: it answers, always the same.
final class World {

    private World() {}

    /// What comes next of what the run stands still for; the given event where a person, or nobody, is waited for.
    ///
    /// @param last what came of the event before
    static Event next(Advance last, Event otherwise) {
        return switch (last.state().await()) {
            case Await.Waiting waiting ->
                waiting.alarms().isEmpty()
                        ? new Event.Happened(waiting.events().getFirst().event(), Map.of("a", Value.of("b")))
                        : new Event.TimerFired(waiting.alarms().getFirst().key());
            case Await.Result asked ->
                last.effects().stream()
                        .filter(effect -> effect.key().equals(asked.key()))
                        .findFirst()
                        .map(World::answer)
                        .orElse(otherwise);
            case Await.HandedOver _ -> new Event.HandedBack();
            case Await.Start _, Await.Reply _, Await.Nothing _ -> otherwise;
        };
    }

    private static Event answer(Effect asked) {
        return switch (asked) {
            case Effect.AskKnowledge question ->
                new Event.KnowledgeAnswered(
                        question.key(), new AskResponse("It says so.", List.of(), AnswerMode.EXTRACTIVE, "test", 1));
            case Effect.AskModel task -> new Event.ModelAnswered(task.key(), result(task.task()));
            case Effect.CallWebhook call -> new Event.WebhookAnswered(call.key(), 200, "{\"a\":[7,\"x\"]}");
            default -> new Event.Failed(asked.key(), "nobody answers");
        };
    }

    private static ModelResult result(ModelTask task) {
        return switch (task) {
            case ModelTask.Converse talk -> new ModelResult.Conversed("I see.", talk.turn() > 1, "said something");
            case ModelTask.Extract extract ->
                extract.wanted().isEmpty()
                        ? new ModelResult.Extracted(Map.of())
                        : new ModelResult.Extracted(
                                Map.of(extract.wanted().getFirst().variable(), Value.of("7")));
            case ModelTask.Classify classify ->
                new ModelResult.Classified(classify.kinds().stream()
                        .map(Think.Classify.Kind::id)
                        .findFirst()
                        .orElse(""));
            case ModelTask.Compose _ -> new ModelResult.Composed("Well done!");
        };
    }
}
