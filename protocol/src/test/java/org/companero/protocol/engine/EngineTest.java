package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.answer;
import static org.companero.protocol.engine.Steps.branch;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.number;
import static org.companero.protocol.engine.Steps.pause;
import static org.companero.protocol.engine.Steps.question;
import static org.companero.protocol.engine.Steps.set;
import static org.companero.protocol.engine.Steps.words;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.Choice;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Nested
    class Beginning_and_end {

        @Test
        void a_run_begins_at_its_trigger_and_goes_on_until_it_stands_still() {
            var run = Rehearsal.of(Drawn.row(message("one", "One"), message("two", "Two"), words("name", "name")));

            assertThat(run.said()).containsExactly("One", "Two", "Please tell");
            assertThat(run.path()).containsExactly("one", "two", "name");
            assertThat(run.state().await()).isEqualTo(new Await.Reply(new NodeId("name"), 0, null));
        }

        @Test
        void an_end_finishes_the_run_with_its_outcome() {
            var run = Rehearsal.of(Drawn.row(message("one", "One"), end("end", "rested")));

            assertThat(run.last().effects()).last().isEqualTo(new Effect.Finish("e1", "rested"));
            assertThat(run.state().await()).isEqualTo(new Await.Nothing("rested", false));
        }

        @Test
        void an_outlet_that_leads_nowhere_ends_the_run_well() {
            var run = Rehearsal.of(Drawn.row(message("one", "One")));

            assertThat(run.state().await()).isEqualTo(new Await.Nothing("", false));
        }

        @Test
        void a_trigger_that_leads_nowhere_ends_the_run_well() {
            var run = Rehearsal.of(Drawn.row());

            assertThat(run.last().effects()).containsExactly(new Effect.Finish("e0", ""));
        }

        @Test
        void a_trigger_that_is_not_there_stops_the_run() {
            var ghost = new NodeId("ghost");

            var advance = Engine.advance(
                    Drawn.row().program(), RunState.fresh(), new Event.Started(ghost, "hello"), Rehearsal.NOW);

            assertThat(advance.state().await()).isEqualTo(new Await.Nothing("", true));
            assertThat(advance.effects()).singleElement().isInstanceOfSatisfying(Effect.Stop.class, stop -> {
                assertThat(stop.step()).isEqualTo(ghost);
                assertThat(stop.reason()).contains("“ghost”", "not there");
            });
        }

        @Test
        void a_step_that_is_not_there_stops_the_run_after_what_was_said() {
            var run = Rehearsal.of(Drawn.row(message("one", "One")).lead("one", Outlet.NEXT, "ghost"));

            assertThat(run.said()).containsExactly("One");
            assertThat(run.state().await()).isEqualTo(new Await.Nothing("", true));
        }

        @Test
        void a_circle_without_a_pause_is_stopped_before_it_floods_anyone() {
            var run = Rehearsal.of(
                    Drawn.row(message("one", "One"), message("two", "Two")).lead("two", Outlet.NEXT, "one"));

            assertThat(run.said()).isEmpty();
            assertThat(run.path()).hasSize(Engine.MAX_STEPS);
            assertThat(run.last().effects()).singleElement().isInstanceOf(Effect.Stop.class);
            assertThat(run.state().finished()).isTrue();
        }

        @Test
        void a_hundred_steps_in_a_row_are_no_runaway() {
            Step[] steps = new Step[Engine.MAX_STEPS];
            for (int i = 0; i < steps.length - 1; i++) {
                steps[i] = message("m" + i, "Message " + i);
            }
            steps[steps.length - 1] = end("end", "done");

            var run = Rehearsal.of(Drawn.row(steps));

            assertThat(run.state().await()).isEqualTo(new Await.Nothing("done", false));
        }

        @Test
        void a_message_with_nothing_to_say_says_nothing() {
            var run = Rehearsal.of(Drawn.row(message("one", " {{nobody}} "), end("end", "")));

            assertThat(run.said()).isEmpty();
            assertThat(run.path()).containsExactly("one", "end");
        }
    }

    @Nested
    class Events_that_nobody_waits_for {

        @Test
        void words_change_nothing_while_a_timer_runs() {
            var run = Rehearsal.of(Drawn.row(pause("wait", Duration.ofHours(4))));
            RunState before = run.state();

            run.says("Are you there?");

            assertThat(run.state()).isSameAs(before);
            assertThat(run.last().effects()).isEmpty();
            assertThat(run.path()).isEmpty();
        }

        @Test
        void an_old_timer_changes_nothing() {
            var run = Rehearsal.of(Drawn.row(pause("wait", Duration.ofHours(4)), words("name", "name")));
            String key =
                    ((Await.Waiting) run.state().await()).alarms().getFirst().key();
            run.later();
            RunState before = run.state();

            run.tell(new Event.TimerFired(key));

            assertThat(run.state()).isSameAs(before);
        }

        @Test
        void a_second_start_changes_nothing() {
            var run = Rehearsal.of(Drawn.row(words("name", "name")));
            RunState before = run.state();

            run.tell(new Event.Started(Drawn.START, "hello again"));

            assertThat(run.state()).isSameAs(before);
        }

        @Test
        void a_button_pressed_late_is_no_answer_to_a_question_for_words() {
            var run = Rehearsal.of(Drawn.row(choice("sure", "", "Yes", "No"))
                    .also(words("name", "name"))
                    .lead("sure", "a", "name"));
            run.presses("a", "Yes");
            RunState before = run.state();

            run.presses("a", "Yes");

            assertThat(run.state()).isSameAs(before);
        }

        @Test
        void a_run_that_is_over_stays_over() {
            var run = Rehearsal.of(Drawn.row(end("end", "rested")));
            RunState before = run.state();

            run.says("hello").tell(new Event.Started(Drawn.START, "hello")).tell(new Event.TimerFired("e0"));

            assertThat(run.state()).isSameAs(before);
        }
    }

    @Nested
    class Questions {

        @Test
        void an_answer_that_counts_is_kept_and_the_run_goes_on() {
            var run = Rehearsal.of(Drawn.row(words("name", "name"), message("hi", "Hello, {{name}}!")));

            run.says("  Ana ");

            assertThat(run.variable("name")).isEqualTo("Ana");
            assertThat(run.said()).containsExactly("Hello, Ana!");
        }

        @Test
        void an_answer_that_does_not_count_is_asked_for_again() {
            var run = Rehearsal.of(Drawn.row(question("hours", number(0, 24), "hours")));

            run.says("a lot");

            assertThat(run.said()).containsExactly("Please write a number from 0 to 24.");
            assertThat(run.state().await()).isEqualTo(new Await.Reply(new NodeId("hours"), 1, null));
            assertThat(run.variable("hours")).isEqualTo("(nothing)");
        }

        @Test
        void the_creator_s_own_words_are_used_to_ask_again() {
            var step = new Ask.Question(
                    new NodeId("hours"), "", "How long?", number(0, 24), "hours", "“{{input}}” is no number.", 3);

            var run = Rehearsal.of(Drawn.row(step)).says("a lot");

            assertThat(run.said()).containsExactly("“a lot” is no number.");
        }

        @Test
        void asking_again_is_done_in_the_program_s_language() {
            var run = Rehearsal.of(
                    Drawn.row(question("hours", number(0, 24), "hours")).in("es-MX"));

            run.says("muchas");

            assertThat(run.said()).containsExactly("Escribe un número del 0 al 24, por favor.");
        }

        @Test
        void after_the_last_try_the_run_leaves_through_given_up() {
            var run = Rehearsal.of(Drawn.row(question("hours", number(0, 24), "hours"))
                    .also(message("never_mind", "Never mind."))
                    .lead("hours", Outlet.GIVEN_UP, "never_mind"));

            run.says("a").says("b").says("c");

            assertThat(run.said()).containsExactly("Never mind.");
            assertThat(run.variable("hours")).isEqualTo("(nothing)");
        }

        @Test
        void after_the_last_try_without_a_way_out_the_run_ends_as_given_up() {
            var run = Rehearsal.of(Drawn.row(question("hours", number(0, 24), "hours"), message("more", "More")));

            run.says("a").says("b").says("c");

            assertThat(run.said()).isEmpty();
            assertThat(run.state().await()).isEqualTo(new Await.Nothing("given_up", false));
        }

        @Test
        void tries_are_counted_anew_when_a_question_is_asked_again_later() {
            var run = Rehearsal.of(
                    Drawn.row(question("hours", number(0, 24), "hours")).lead("hours", Outlet.NEXT, "hours"));

            run.says("a").says("b").says("7");

            assertThat(run.state().await()).isEqualTo(new Await.Reply(new NodeId("hours"), 0, null));
        }

        @Test
        void what_a_person_writes_is_never_filled_in() {
            var run = Rehearsal.of(
                    Drawn.row(set("secret", "secret", "42"), words("name", "name"), message("hi", "Hello, {{name}}!")));

            run.says("{{secret}}");

            assertThat(run.said()).containsExactly("Hello, {{secret}}!");
        }

        @Test
        void the_reserved_name_input_is_never_kept_under() {
            var run = Rehearsal.of(Drawn.row(set("set", "input", "forged"), message("say", "{{input}}")));

            assertThat(run.said()).containsExactly("hello");
        }
    }

    @Nested
    class Choices {

        @Test
        void options_are_offered_as_buttons() {
            var run = Rehearsal.of(Drawn.row(choice("slept", "slept", "Well", "Badly")));

            assertThat(run.buttons()).containsExactly(new Choice("a", "Well"), new Choice("b", "Badly"));
        }

        @Test
        void a_pressed_button_is_kept_by_its_label_and_leads_its_own_way() {
            var run = Rehearsal.of(Drawn.row(choice("slept", "slept", "Well", "Badly"))
                    .also(message("good", "Good!"), message("sorry", "I am sorry."))
                    .lead("slept", "a", "good")
                    .lead("slept", "b", "sorry"));

            run.presses("b", "Badly");

            assertThat(run.variable("slept")).isEqualTo("Badly");
            assertThat(run.said()).containsExactly("I am sorry.");
        }

        @Test
        void a_reply_that_is_no_option_is_asked_again_with_the_buttons() {
            var run = Rehearsal.of(Drawn.row(choice("slept", "slept", "Well", "Badly")));

            run.says("bananas");

            assertThat(run.said()).containsExactly("Please choose one of these.");
            assertThat(run.buttons()).hasSize(2);
        }

        @Test
        void after_the_last_try_the_run_ends_as_given_up() {
            var run = Rehearsal.of(Drawn.row(choice("slept", "slept", "Well", "Badly")));

            run.says("x").says("y").says("z");

            assertThat(run.state().await()).isEqualTo(new Await.Nothing("given_up", false));
        }

        @Test
        void a_choice_without_a_variable_keeps_nothing() {
            var run = Rehearsal.of(Drawn.row(choice("slept", "", "Well", "Badly")));

            run.says("well");

            assertThat(run.state().variables()).containsOnlyKeys("input");
        }
    }

    @Nested
    class Decisions {

        @Test
        void the_first_case_that_holds_is_taken() {
            var run = Rehearsal.of(
                    Drawn.row(set("set", "hours", "7,5"), branch("enough", "hours", Operator.AT_LEAST, "7"))
                            .also(end("rested", "rested"), end("tired", "tired"))
                            .lead("enough", "yes", "rested")
                            .lead("enough", Outlet.OTHERWISE, "tired"));

            assertThat(run.path()).containsExactly("set", "enough", "rested");
        }

        @Test
        void where_no_case_holds_the_run_goes_the_other_way() {
            var run = Rehearsal.of(Drawn.row(branch("enough", "hours", Operator.AT_LEAST, "7"))
                    .also(end("rested", "rested"), end("tired", "tired"))
                    .lead("enough", "yes", "rested")
                    .lead("enough", Outlet.OTHERWISE, "tired"));

            assertThat(run.path()).containsExactly("enough", "tired");
        }

        @Test
        void a_variable_that_doubles_itself_stays_within_bounds() {
            var run = Rehearsal.of(Drawn.row(set("grow", "text", "{{text}}{{text}}{{input}}"), words("again", ""))
                    .lead("again", Outlet.NEXT, "grow"));

            for (int i = 0; i < 50; i++) {
                run.says("more and more");
            }

            assertThat(run.variable("text")).hasSize(Engine.MAX_VALUE);
        }
    }

    @Nested
    class Answers_from_the_documents {

        private final Program program = Drawn.row(answer("look_up", "{{input}}"), end("end", "done"))
                .also(message("sorry", "Ask me tomorrow."))
                .program();
        private final Program careful = Drawn.row(answer("look_up", "{{input}}"), end("end", "done"))
                .also(message("sorry", "Ask me tomorrow."))
                .lead("look_up", Outlet.NO_ANSWER, "sorry")
                .program();

        @Test
        void the_documents_are_asked_what_the_person_wrote() {
            var run = Rehearsal.of(program);

            assertThat(run.last().effects())
                    .containsExactly(new Effect.AskKnowledge("e0", new NodeId("look_up"), "hello"));
            assertThat(run.state().await()).isEqualTo(new Await.Result(new NodeId("look_up"), "e0", 0));
        }

        @Test
        void the_answer_is_sent_under_the_key_that_was_promised_and_the_run_goes_on() {
            var run = Rehearsal.of(program);
            var asked = (Effect.AskKnowledge) run.last().effects().getFirst();

            run.documentsSay("Keep it dark.", AnswerMode.EXTRACTIVE);

            assertThat(run.last().effects().getFirst().key()).isEqualTo(asked.answerKey());
            assertThat(run.said()).containsExactly("Keep it dark.");
            assertThat(run.state().await()).isEqualTo(new Await.Nothing("done", false));
        }

        @Test
        void where_the_creator_says_it_themselves_our_no_answer_is_not_said() {
            var run = Rehearsal.of(careful).documentsSay("I do not know.", AnswerMode.NO_ANSWER);

            assertThat(run.said()).containsExactly("Ask me tomorrow.");
        }

        @Test
        void where_nothing_is_connected_the_no_answer_is_said_and_the_run_goes_on() {
            var run = Rehearsal.of(program).documentsSay("I do not know.", AnswerMode.NO_ANSWER);

            assertThat(run.said()).containsExactly("I do not know.");
            assertThat(run.path()).containsExactly("end");
        }

        @Test
        void an_empty_question_is_not_looked_up() {
            var run = Rehearsal.of(Drawn.row(answer("look_up", "{{nothing}}"), end("end", "done")));

            assertThat(run.path()).containsExactly("look_up", "end");
            assertThat(run.last().effects()).containsExactly(new Effect.Finish("e0", "done"));
        }

        @Test
        void words_written_while_the_answer_is_looked_up_change_nothing() {
            var run = Rehearsal.of(program);
            RunState before = run.state();

            run.says("And also?");

            assertThat(run.state()).isSameAs(before);
        }
    }

    @Nested
    class Waits {

        @Test
        void a_wait_sets_a_timer_and_goes_on_when_it_fires() {
            var run = Rehearsal.of(Drawn.row(pause("wait", Duration.ofHours(4)), message("nudge", "Still there?")));

            assertThat(run.last().effects())
                    .containsExactly(
                            new Effect.SetTimer("e0", new NodeId("wait"), Rehearsal.NOW.plus(Duration.ofHours(4))));

            run.later();

            assertThat(run.said()).containsExactly("Still there?");
        }

        @Test
        void a_wait_beyond_the_end_of_time_stops_the_run() {
            var run = Rehearsal.of(Drawn.row(pause("wait", Duration.ofSeconds(Long.MAX_VALUE))));

            assertThat(run.state().await()).isEqualTo(new Await.Nothing("", true));
        }

        @Test
        void a_step_that_vanished_during_the_wait_stops_the_run() {
            var state = new RunState(
                    new Await.Waiting(
                            new NodeId("gone"), List.of(new Await.Alarm("next", "e0", Rehearsal.NOW)), List.of()),
                    Map.of(),
                    1,
                    0,
                    null,
                    List.of());

            var advance = Engine.advance(Drawn.row().program(), state, new Event.TimerFired("e0"), Rehearsal.NOW);

            assertThat(advance.effects()).singleElement().isInstanceOf(Effect.Stop.class);
        }
    }

    @Test
    void keys_count_on_from_event_to_event() {
        var run = Rehearsal.of(Drawn.row(message("one", "One"), words("name", "name"), message("two", "Two")));
        List<String> first = run.last().effects().stream().map(Effect::key).toList();

        run.says("Ana");

        assertThat(first).containsExactly("e0", "e1");
        assertThat(run.last().effects()).extracting(Effect::key).containsExactly("e2", "e3");
    }

    @Test
    void an_answer_that_is_no_date_is_asked_for_by_an_example() {
        var run = Rehearsal.of(Drawn.row(question("day", new ExpectedAnswer.Date(), "day")));

        assertThat(run.says("some day").said()).containsExactly("Please write a date, such as 31 January 2026.");
        assertThat(run.says("tomorrow").variable("day")).isEqualTo("2026-02-01");
    }
}
