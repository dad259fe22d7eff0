package org.companero.studio.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.Citation;
import org.companero.protocol.api.PassageInPlace;
import org.companero.studio.knowledge.AskViewModel.Place;
import org.companero.studio.knowledge.AskViewModel.Reply;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.KnowledgeDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class AskViewModelTest {

    private static final Citation CITATION =
            new Citation(UUID.randomUUID(), "Sleep basics.pdf", 3, "Dim the lights.", 4, "Evenings");

    private final KnowledgeDouble gateway = new KnowledgeDouble();

    @Test
    void an_answer_grows_and_is_then_replaced_by_the_whole_with_its_citations() {
        gateway.answerWith(new AskResponse("Dim the lights.", List.of(CITATION), AnswerMode.EXTRACTIVE, "x", 20));
        var paused = new PausedTasks();
        var model = model(paused);
        model.question.set(" What helps? ");

        model.ask();
        List<Reply> replies = new ArrayList<>();
        model.exchanges().getFirst().reply().addListener((was, before, now) -> replies.add(now));
        paused.finish();

        assertThat(model.question.get()).isEmpty();
        assertThat(model.exchanges().getFirst().question()).isEqualTo("What helps?");
        assertThat(replies).contains(new Reply.Writing("Dim "), new Reply.Writing("Dim the "));
        assertThat(replies.getLast())
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(done.answer().citations()).containsExactly(CITATION));
    }

    @Test
    void a_failure_is_said_and_the_question_can_be_asked_again() {
        gateway.failWith(AccountsDouble.problem(503, "BUSY", "Later."));
        var model = model(new SameThreadTasks());
        model.question.set("What helps?");
        model.ask();
        assertThat(model.exchanges().getFirst().reply().get()).isInstanceOf(Reply.Failed.class);

        gateway.failWith(null);
        model.askAgain(model.exchanges().getFirst());

        assertThat(model.exchanges())
                .singleElement()
                .satisfies(again -> assertThat(again.reply().get()).isInstanceOf(Reply.Done.class));
    }

    @Test
    void a_second_question_gives_up_the_answer_that_is_still_awaited() {
        var paused = new PausedTasks();
        var model = model(paused);
        model.question.set("First?");
        model.ask();
        model.question.set("Second?");
        model.ask();
        paused.finish();

        assertThat(model.exchanges())
                .extracting(AskViewModel.Exchange::question)
                .containsExactly("Second?");
    }

    @Test
    void nothing_typed_asks_nothing() {
        var model = model(new SameThreadTasks());
        model.question.set("   ");

        model.ask();

        assertThat(model.exchanges()).isEmpty();
    }

    @Test
    void a_citation_opens_its_passage_and_closes_again() {
        gateway.openWith(new PassageInPlace(
                CITATION.documentId(), "Sleep basics.pdf", 3, "Dim the lights.", 4, "Evenings", 10, 25, "Before ", ""));
        var model = model(new SameThreadTasks());

        model.open(CITATION);
        assertThat(model.place().get()).isInstanceOf(Place.Open.class);
        model.closePassage();

        assertThat(model.place().get()).isEqualTo(new Place.Closed());
    }

    @Test
    void a_passage_that_is_gone_says_so() {
        var model = model(new SameThreadTasks());

        model.open(CITATION);

        assertThat(model.place().get())
                .isInstanceOfSatisfying(
                        Place.Failed.class,
                        failed -> assertThat(failed.problem()).contains("not there"));
    }

    private AskViewModel model(Tasks tasks) {
        return new AskViewModel(gateway, Messages.in(Locale.ENGLISH), tasks);
    }
}
