package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Think.Classify.Kind;
import org.companero.protocol.program.Think.Extract.Wanted;
import org.companero.protocol.program.ValueType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ThinkingTest {

    private static final NodeId ID = new NodeId("think");

    @Nested
    class Conversations {

        private final Program program = talking("What would you like to change?", "", 2);

        @Test
        void the_opening_is_said_and_every_turn_is_thought_about() {
            var run = Rehearsal.of(program);

            assertThat(run.said()).containsExactly("What would you like to change?");
            run.says("To sleep better");
            assertThat(run.effects(Effect.AskModel.class))
                    .extracting(Effect.AskModel::task)
                    .containsExactly(
                            new ModelTask.Converse("Find a goal for To sleep better", "To sleep better", 1, 2));
        }

        @Test
        void a_goal_that_is_reached_leads_on_and_what_came_of_it_is_kept() {
            var run = Rehearsal.of(program).says("To sleep better");

            run.modelSays(new ModelResult.Conversed("Good.", true, "Wants to sleep 8 hours"));

            assertThat(run.said()).containsExactly("Good.", "Reached");
            assertThat(run.variable("goal")).isEqualTo("Wants to sleep 8 hours");
        }

        @Test
        void after_the_last_turn_without_the_goal_there_is_a_way_of_its_own() {
            var run = Rehearsal.of(program).says("Hm").modelSays(said("Tell me more."));
            run.says("Hm").modelSays(said("Let us leave it."));

            assertThat(run.said()).containsExactly("Let us leave it.", "Limit");
        }

        @Test
        void without_an_opening_the_model_begins() {
            var run = Rehearsal.of(talking("", "", 3));

            assertThat(run.effects(Effect.AskModel.class))
                    .extracting(Effect.AskModel::task)
                    .containsExactly(new ModelTask.Converse("Find a goal for hello", "", 0, 3));
            assertThat(run.modelSays(said("Hello! What is on your mind?"))
                            .state()
                            .await())
                    .isEqualTo(new Await.Reply(ID, 0, null));
        }

        @Test
        void an_exit_of_the_creator_s_own_decides_instead_of_the_model() {
            var run = Rehearsal.of(talking("Hi", "contains_word(input, \"enough\")", 5));

            run.says("Well").modelSays(new ModelResult.Conversed("Go on.", true, ""));
            assertThat(run.said()).containsExactly("Go on.");
            run.says("That is enough").modelSays(said("Good."));

            assertThat(run.said()).containsExactly("Good.", "Reached");
        }

        @Test
        void without_a_model_it_fails_by_a_way_of_its_own_and_silence_is_as_good_as_none() {
            assertThat(Rehearsal.of(program).says("Hm").fails().said()).containsExactly("Failed");
            assertThat(Rehearsal.of(program).says("Hm").modelSays(said(" ")).said())
                    .containsExactly("Failed");
        }

        private Program talking(String opening, String exit, int turns) {
            var talk = new Think.Conversation(ID, "", "Find a goal for {{input}}", opening, exit, turns, "goal");
            return Drawn.row(talk, message("reached", "Reached"))
                    .also(message("limit", "Limit"), message("failed", "Failed"))
                    .lead("think", Outlet.LIMIT, "limit")
                    .lead("think", Outlet.FAILED, "failed")
                    .program();
        }

        private ModelResult said(String text) {
            return new ModelResult.Conversed(text, false, "");
        }
    }

    @Nested
    class Extractions {

        private final Program program = Drawn.row(
                        new Think.Extract(
                                ID,
                                "",
                                "{{input}}",
                                List.of(
                                        new Wanted("age", ValueType.NUMBER, "Their age", true),
                                        new Wanted("smokes", ValueType.TRUTH, "Whether they smoke", false),
                                        new Wanted("since", ValueType.DATE, "Since when", false))),
                        end("found", "found"))
                .also(end("lost", "lost"))
                .lead("think", Outlet.FAILED, "lost")
                .program();

        @Test
        void values_are_kept_as_what_they_are_and_what_is_no_such_value_is_not() {
            var run = Rehearsal.of(program)
                    .modelSays(new ModelResult.Extracted(Map.of(
                            "age", Value.of("41"),
                            "smokes", Value.of("Sí"),
                            "since", Value.of("some day"),
                            "secret", Value.of("x"))));

            assertThat(run.path()).containsExactly("found");
            assertThat(run.state().variables())
                    .containsEntry("age", Value.of(new BigDecimal("41")))
                    .containsEntry("smokes", new Value.Truth(true))
                    .doesNotContainKeys("since", "secret");
        }

        @Test
        void without_a_needed_value_or_a_model_it_fails_and_keeps_nothing() {
            var without = Rehearsal.of(program)
                    .modelSays(new ModelResult.Extracted(Map.of("smokes", new Value.Truth(false))));

            assertThat(without.path()).containsExactly("lost");
            assertThat(without.state().variables()).doesNotContainKey("smokes");
            assertThat(Rehearsal.of(program).fails().path()).containsExactly("lost");
        }
    }

    @Nested
    class Classifications {

        private final Program program = Drawn.row(new Think.Classify(
                        ID,
                        "",
                        "{{input}}",
                        List.of(
                                new Kind("sleep", "Sleep", "About sleep", List.of("bed", "Sueño")),
                                new Kind("food", "Food", "About food", List.of("eat out")))))
                .also(end("sleep", "sleep"), end("food", "food"), end("else", "else"))
                .lead("think", "sleep", "sleep")
                .lead("think", "food", "food")
                .lead("think", Outlet.OTHERWISE, "else")
                .program();

        @Test
        void the_model_s_kind_is_the_way_and_a_kind_that_is_none_leads_elsewhere() {
            assertThat(Rehearsal.of(program)
                            .modelSays(new ModelResult.Classified("food"))
                            .path())
                    .containsExactly("food");
            assertThat(Rehearsal.of(program)
                            .modelSays(new ModelResult.Classified("sport"))
                            .path())
                    .containsExactly("else");
        }

        @Test
        void without_a_model_the_keywords_decide_whatever_their_accents() {
            assertThat(byKeyword("I never eat out.")).containsExactly("food");
            assertThat(byKeyword("SUENO")).containsExactly("sleep");
            assertThat(byKeyword("beds")).containsExactly("else");
        }

        private List<String> byKeyword(String words) {
            var first = Drawn.row(Steps.words("ask", "said"))
                    .also(program.steps().toArray(Step[]::new))
                    .lead("ask", Outlet.NEXT, "think")
                    .lead("think", "sleep", "sleep")
                    .lead("think", "food", "food")
                    .lead("think", Outlet.OTHERWISE, "else");
            return Rehearsal.of(first).says(words).fails().path();
        }
    }

    @Nested
    class Written_messages {

        private final Program program = Drawn.row(
                        new Think.Compose(ID, "", "Praise them for {{input}}", "Well done."), end("end", ""))
                .program();

        @Test
        void a_model_writes_from_the_brief() {
            var run = Rehearsal.of(program);

            assertThat(run.effects(Effect.AskModel.class))
                    .extracting(Effect.AskModel::task)
                    .containsExactly(new ModelTask.Compose("Praise them for hello"));
            assertThat(run.modelSays(new ModelResult.Composed(" Great! ")).said())
                    .containsExactly("Great!");
        }

        @Test
        void without_a_model_or_its_words_the_creator_s_own_are_said() {
            assertThat(Rehearsal.of(program).fails().said()).containsExactly("Well done.");
            assertThat(Rehearsal.of(program)
                            .modelSays(new ModelResult.Composed(""))
                            .said())
                    .containsExactly("Well done.");
        }

        @Test
        void a_result_of_another_sort_is_as_good_as_none_and_one_for_another_key_nothing() {
            assertThat(Rehearsal.of(program)
                            .modelSays(new ModelResult.Classified("x"))
                            .said())
                    .containsExactly("Well done.");
            assertThat(Rehearsal.of(program)
                            .tell(new Event.ModelAnswered("e99", new ModelResult.Composed("Great!")))
                            .last()
                            .effects())
                    .isEmpty();
        }
    }
}
