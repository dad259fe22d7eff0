package org.companero.protocol.rehearsal;

import java.util.List;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.engine.Attachment;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.ModelResult;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.ProgramTest;

/// Does in a rehearsal what a kept chat says is done.
final class Acting {

    /// How much can happen in a kept chat, so that nobody's chats keep a server busy.
    static final int MAX_EVENTS = 2_000;

    private Acting() {}

    static Rehearsal begin(Shelf shelf, ProgramTest test) {
        Rehearsal rehearsal =
                new Rehearsal(shelf, Givens.person(test.member()), test.at(), test.seed(), Stage.EMPTY, MAX_EVENTS);
        switch (test.start()) {
            case ProgramTest.Start.AtTrigger at -> rehearsal.start(at.trigger(), at.text());
            case ProgramTest.Start.AtStep at -> rehearsal.startAt(at.step(), Givens.values(at.known()));
        }
        return rehearsal;
    }

    /// Whether the run took it in.
    static boolean act(Rehearsal rehearsal, Act act) {
        String key = rehearsal.state().await() instanceof Await.Result result ? result.key() : "";
        return switch (act) {
            case Act.Says says -> rehearsal.say(says.text());
            case Act.Presses presses -> rehearsal.press(presses.option());
            case Act.Sends sends ->
                rehearsal.send(
                        new Attachment(Attachment.Kind.valueOf(sends.sort().name()), sends.value()));
            case Act.TimePasses passes -> {
                rehearsal.pass(passes.duration());
                yield true;
            }
            case Act.NextEvent _ -> rehearsal.jumpToNextEvent();
            case Act.DocumentsSay say ->
                rehearsal.happen(new Event.KnowledgeAnswered(
                        key,
                        new AskResponse(
                                say.text(),
                                List.of(),
                                say.found() ? AnswerMode.EXTRACTIVE : AnswerMode.NO_ANSWER,
                                "",
                                0)));
            case Act.ModelSays says ->
                rehearsal.happen(new Event.ModelAnswered(
                        key, new ModelResult.Conversed(says.text(), says.reached(), says.summary())));
            case Act.ModelWrites writes ->
                rehearsal.happen(new Event.ModelAnswered(key, new ModelResult.Composed(writes.text())));
            case Act.ModelFinds finds ->
                rehearsal.happen(
                        new Event.ModelAnswered(key, new ModelResult.Extracted(Givens.values(finds.values()))));
            case Act.ModelSorts sorts ->
                rehearsal.happen(new Event.ModelAnswered(key, new ModelResult.Classified(sorts.choice())));
            case Act.ServiceAnswers answers ->
                rehearsal.happen(new Event.WebhookAnswered(key, answers.status(), answers.body()));
            case Act.OutsideFails fails -> rehearsal.happen(new Event.Failed(key, fails.reason()));
            case Act.Happens happens ->
                rehearsal.happen(new Event.Happened(happens.event(), Givens.values(happens.data())));
            case Act.HandedBack _ -> rehearsal.handBack();
        };
    }
}
