package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.question;

import java.time.Duration;
import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.ExpectedAnswer.FileKind;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Test;

class AskingTest {

    private static final NodeId ID = new NodeId("ask");
    private static final Step DRINKS = new Ask.SeveralChoices(
            ID,
            "",
            "What do you drink?",
            List.of(new Ask.Option("t", "Tea"), new Ask.Option("c", "Coffee"), new Ask.Option("m", "Milk")),
            1,
            2,
            "drinks",
            List.of(),
            3,
            null);

    @Test
    void each_retry_has_a_text_of_its_own_and_the_last_one_stays() {
        var step = new Ask.Question(
                ID, "", "Age?", new ExpectedAnswer.Number(null, null), "age", List.of("Again?", "Please!"), 5, null);

        var run = Rehearsal.of(Drawn.row(step));

        assertThat(run.says("old").said()).containsExactly("Again?");
        assertThat(run.says("old").said()).containsExactly("Please!");
        assertThat(run.says("old").said()).containsExactly("Please!");
        assertThat(run.says("41").variable("age")).isEqualTo("41");
    }

    @Test
    void who_does_not_reply_in_time_leaves_by_a_way_of_their_own() {
        var step =
                new Ask.Question(ID, "", "Age?", new ExpectedAnswer.Text(20), "age", List.of(), 3, Duration.ofHours(2));
        var run = Rehearsal.of(Drawn.row(step, message("thanks", "Thanks"))
                .also(message("nudge", "Still there?"))
                .lead("ask", Outlet.NO_REPLY, "nudge"));

        assertThat(run.effects(Effect.SetTimer.class))
                .extracting(Effect.SetTimer::due)
                .containsExactly(Rehearsal.NOW.plus(Duration.ofHours(2)));
        assertThat(run.keepsSilent().said()).containsExactly("Still there?");
    }

    @Test
    void after_a_reply_the_time_to_reply_means_nothing_and_a_retry_begins_it_anew() {
        var step = new Ask.Question(
                ID, "", "Age?", new ExpectedAnswer.Number(null, null), "age", List.of(), 3, Duration.ofHours(2));
        var run = Rehearsal.of(Drawn.row(step, message("thanks", "Thanks")));
        String first = run.effects(Effect.SetTimer.class).getFirst().key();

        run.pass(Duration.ofHours(1)).says("old");
        RunState asked = run.state();

        assertThat(run.effects(Effect.SetTimer.class))
                .extracting(Effect.SetTimer::due)
                .containsExactly(Rehearsal.NOW.plus(Duration.ofHours(3)));
        assertThat(run.tell(new Event.TimerFired(first)).state()).isSameAs(asked);
    }

    @Test
    void several_are_chosen_by_words_and_places_in_one_reply() {
        var run = Rehearsal.of(Drawn.row(DRINKS, message("so", "{{drinks}}")));

        assertThat(run.buttons()).extracting(Choice::label).containsExactly("Tea", "Coffee", "Milk");
        run.says("milk and 1");

        assertThat(run.state().variables())
                .containsEntry("drinks", new Value.Items(List.of(Value.of("Tea"), Value.of("Milk"))));
        assertThat(run.said()).containsExactly("Tea and Milk");
    }

    @Test
    void too_many_and_too_few_are_asked_for_again() {
        var run = Rehearsal.of(Drawn.row(DRINKS));

        assertThat(run.says("1, 2, 3").said()).containsExactly("Please choose 1 to 2 of these, such as: 1, 3.");
        assertThat(run.says("none").said()).hasSize(1);
        assertThat(run.says("juice").state().await()).isEqualTo(new Await.Nothing("given_up", false));
    }

    @Test
    void a_rating_and_a_scale_are_buttons_and_whole_numbers() {
        var rating = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.Rating(5), "stars")));
        var scale = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.Scale(0, 10, "none", "much"), "pain")));

        assertThat(rating.buttons()).extracting(Choice::id).containsExactly("1", "2", "3", "4", "5");
        assertThat(rating.says("★★★★").variable("stars")).isEqualTo("4");
        assertThat(scale.buttons()).isEmpty();
        assertThat(scale.says("7.5").said()).containsExactly("Please write a number from 0 to 10.");
        assertThat(scale.says("7").variable("pain")).isEqualTo("7");
    }

    @Test
    void a_button_of_a_rating_can_be_pressed() {
        var run = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.Rating(5), "stars")));

        assertThat(run.presses("3", "3").variable("stars")).isEqualTo("3");
    }

    @Test
    void a_time_is_kept_as_a_clock_shows_it() {
        var run = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.Time(), "bed")));

        assertThat(run.says("half past").said()).containsExactly("Please write a time, such as 19:30.");
        assertThat(run.says("10.30 pm").variable("bed")).isEqualTo("22:30");
    }

    @Test
    void a_file_is_kept_as_its_address_and_only_of_the_right_sort() {
        var run = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.File(FileKind.IMAGE), "photo")));

        run.tell(sent(Attachment.Kind.DOCUMENT, "https://example.org/a.pdf"));
        assertThat(run.said()).containsExactly("Please send a file.");
        run.tell(sent(Attachment.Kind.IMAGE, "https://example.org/a.png"));

        assertThat(run.variable("photo")).isEqualTo("https://example.org/a.png");
    }

    @Test
    void a_voice_note_is_no_text() {
        var run = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.VoiceNote(), "voice")));

        assertThat(run.says("la la la").said()).containsExactly("Please send a voice note.");
        assertThat(run.tell(sent(Attachment.Kind.VOICE_NOTE, "https://example.org/a.ogg"))
                        .variable("voice"))
                .isEqualTo("https://example.org/a.ogg");
    }

    @Test
    void a_place_is_kept_in_degrees() {
        var run = Rehearsal.of(Drawn.row(question("ask", new ExpectedAnswer.Location(), "home")));

        assertThat(run.says("over the hills").said()).containsExactly("Please send your location.");
        assertThat(run.tell(sent(Attachment.Kind.LOCATION, "40.4168, -3.7038")).variable("home"))
                .isEqualTo("40.4168,-3.7038");
    }

    private static Event sent(Attachment.Kind kind, String value) {
        return new Event.Replied("", null, new Attachment(kind, value));
    }
}
