package org.companero.studio.builder.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.SampleSteps;
import org.companero.studio.builder.model.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {

    private static final Position HERE = new Position(8, 16);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatever_is_done_can_be_undone_to_exactly_what_was_there_and_redone_to_exactly_what_came(long seed) {
        Random random = new Random(seed);
        Program start = SamplePrograms.sleep();
        History history = History.of(start);
        for (int i = 0; i < 200; i++) {
            history = history.edited(anyEdit(random, history.present())).settled();
        }
        Program end = history.present();

        History back = history;
        while (back.canUndo()) {
            back = back.undone();
        }
        History forth = back;
        while (forth.canRedo()) {
            forth = forth.redone();
        }

        assertThat(back.present()).isEqualTo(start);
        assertThat(forth.present()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777, 7777})
    void no_edit_leaves_a_transition_without_both_ends_or_two_on_one_outlet_or_two_nodes_of_one_id(long seed) {
        Random random = new Random(seed);
        Program program = SamplePrograms.sleep();
        for (int i = 0; i < 300; i++) {
            program = anyEdit(random, program).apply(program);

            assertThat(program.transitions()).allMatch(joined(program));
            assertThat(program.transitions().stream().map(Exit::of)).doesNotHaveDuplicates();
            assertThat(program.nodes().map(Node::id)).doesNotHaveDuplicates();
        }
    }

    private static java.util.function.Predicate<Transition> joined(Program program) {
        return line -> program.step(line.to()).isPresent()
                && program.node(line.from()).stream()
                        .flatMap(node -> node.outlets().stream())
                        .anyMatch(outlet -> outlet.id().equals(line.outlet()));
    }

    @Test
    void a_step_added_to_a_connected_exit_goes_in_between() {
        Step added = new Say.Message(SamplePrograms.id("message_9"), "", "Hello");

        Program program = new Edit.AddStep(added, HERE, exit("message_1", Outlet.NEXT)).apply(SamplePrograms.sleep());

        assertThat(program.transitions())
                .contains(
                        SamplePrograms.line("message_1", Outlet.NEXT, "message_9"),
                        SamplePrograms.line("message_9", Outlet.NEXT, "question_1"));
    }

    @Test
    void an_end_does_not_take_a_connected_exit_from_the_rest_of_the_program() {
        Step end = new End(SamplePrograms.id("end_9"), "", "done");

        Program program = new Edit.AddStep(end, HERE, exit("message_1", Outlet.NEXT)).apply(SamplePrograms.sleep());

        assertThat(program.transition(SamplePrograms.id("message_1"), Outlet.NEXT)
                        .orElseThrow()
                        .to())
                .isEqualTo(SamplePrograms.id("question_1"));
    }

    @Test
    void edits_keep_notes_translations_and_what_they_do_not_know() {
        Program before =
                SampleSteps.program().with(new org.companero.protocol.program.Extras(java.util.Map.of("/later", "1")));

        Program after = new Edit.Together(List.of(
                        new Edit.Rename("Other"),
                        new Edit.ChangeLanguage("pt"),
                        new Edit.RemoveNodes(java.util.Set.of(SampleSteps.id("card"))),
                        new Edit.Disconnect(new Exit(SampleSteps.id("called"), Outlet.NEXT))))
                .apply(before);

        assertThat(after.notes()).isEqualTo(before.notes());
        assertThat(after.translations()).isEqualTo(before.translations());
        assertThat(after.extras()).isEqualTo(before.extras());
    }

    @Test
    void the_translation_of_a_removed_step_goes_with_it() {
        Program after = new Edit.RemoveNodes(java.util.Set.of(SampleSteps.id("message"))).apply(SampleSteps.program());

        assertThat(after.translations().getFirst().texts()).isEmpty();
    }

    @Test
    void a_language_that_is_added_keeps_the_texts_of_the_others() {
        Program after = new Edit.Speak(List.of("es", "fr"), List.of("es")).apply(SampleSteps.program());

        assertThat(Translations.texts(after, SampleSteps.id("message"), "es")).containsKey("text");
        assertThat(after.fallbacks()).containsExactly("es");
        assertThat(Translations.missing(after, "fr")).isGreaterThan(Translations.missing(after, "es"));
    }

    @Test
    void a_removed_option_takes_its_transition_with_it_and_a_renamed_one_keeps_it() {
        Program before = SamplePrograms.sleep();
        var choice = (Ask.Choice) before.step(SamplePrograms.id("choice_1")).orElseThrow();
        var changed = new Ask.Choice(
                choice.id(),
                choice.title(),
                choice.text(),
                List.of(new Ask.Option("well", "Very well"), choice.options().get(1)),
                choice.variable(),
                choice.retries(),
                choice.tries(),
                null);

        Program after = new Edit.ChangeStep(changed, "").apply(before);

        assertThat(after.transition(choice.id(), "well")).isPresent();
        assertThat(after.transition(choice.id(), "badly")).isEmpty();
    }

    @Test
    void a_connection_replaces_the_one_that_left_the_same_outlet() {
        Program program =
                new Edit.Connect(exit("wait_1", Outlet.NEXT), SamplePrograms.id("end_1")).apply(SamplePrograms.sleep());

        assertThat(program.transitions().stream()
                        .filter(line -> line.from().value().equals("wait_1")))
                .containsExactly(SamplePrograms.line("wait_1", Outlet.NEXT, "end_1"));
    }

    @Test
    void nothing_can_lead_to_a_trigger_or_to_a_step_that_is_not_there() {
        Program program = SamplePrograms.sleep();

        assertThat(new Edit.Connect(exit("wait_1", Outlet.NEXT), SamplePrograms.id("keyword_1")).apply(program))
                .isSameAs(program);
        assertThat(new Edit.Connect(exit("wait_1", Outlet.NEXT), SamplePrograms.id("nowhere")).apply(program))
                .isSameAs(program);
    }

    @Test
    void an_edit_that_changes_nothing_is_no_edit() {
        History history = History.of(SamplePrograms.sleep());

        assertThat(history.edited(new Edit.Rename("Six weeks to better sleep"))).isSameAs(history);
        assertThat(history.edited(new Edit.RemoveNodes(Set.of(SamplePrograms.id("nobody")))))
                .isSameAs(history);
    }

    @Test
    void the_letters_of_one_field_are_undone_together_and_another_field_by_itself() {
        History history = History.of(SamplePrograms.sleep())
                .edited(new Edit.Rename("A"))
                .edited(new Edit.Rename("Ab"))
                .edited(new Edit.Rename("Abc"))
                .edited(new Edit.ChangeLanguage("es"));

        assertThat(history.undone().present().name()).isEqualTo("Abc");
        assertThat(history.undone().undone().present()).isEqualTo(SamplePrograms.sleep());
    }

    @Test
    void leaving_the_field_parts_what_is_undone() {
        History history = History.of(SamplePrograms.sleep())
                .edited(new Edit.Rename("A"))
                .settled()
                .edited(new Edit.Rename("B"));

        assertThat(history.undone().present().name()).isEqualTo("A");
    }

    @Test
    void a_new_edit_clears_what_could_be_redone() {
        History history = History.of(SamplePrograms.sleep())
                .edited(new Edit.Rename("A"))
                .undone()
                .edited(new Edit.ChangeLanguage("es"));

        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void a_copied_step_says_in_other_languages_what_it_was_copied_from() {
        Program program = SampleSteps.program();
        Clip fresh = Clip.of(program, Set.of(SampleSteps.id("message"), SampleSteps.id("card")))
                .pasted(program, 32, 32);

        Program pasted = new Edit.Paste(fresh).apply(program);

        NodeId copy = fresh.steps().getFirst().id();
        assertThat(copy).isNotEqualTo(SampleSteps.id("message"));
        assertThat(Translations.texts(pasted, copy, "es"))
                .isNotEmpty()
                .isEqualTo(Translations.texts(program, SampleSteps.id("message"), "es"));
        assertThat(Translations.missing(pasted, pasted.step(copy).orElseThrow(), "es"))
                .isEqualTo(Translations.missing(
                        program, program.step(SampleSteps.id("message")).orElseThrow(), "es"));
    }

    @Test
    void translations_go_through_the_clipboard_and_into_a_program_only_in_languages_it_speaks() {
        Program from = new Edit.Translate(SampleSteps.id("card"), "fr", "heading", "Ta première semaine")
                .apply(new Edit.Speak(List.of("es", "fr"), List.of()).apply(SampleSteps.program()));
        String text = ProgramJson.write(Clip.of(from, Set.of(SampleSteps.id("message"), SampleSteps.id("card")))
                .asProgram("clip", "en"));
        Program into = new Edit.Speak(List.of("pt", "es"), List.of("pt")).apply(SamplePrograms.sleep());

        Clip fresh = Clip.of(ProgramJson.read(text)).pasted(into, 0, 0);
        Program pasted = new Edit.Paste(fresh).apply(into);

        assertThat(fresh.translations()).extracting("language").containsExactly("es", "fr");
        assertThat(pasted.translations()).extracting("language").containsExactly("pt", "es");
        assertThat(Translations.texts(pasted, fresh.steps().getFirst().id(), "es"))
                .containsEntry("text", "Mira este vídeo antes de dormir, {{first_name}}.");
        assertThat(pasted.fallbacks()).containsExactly("pt");
    }

    @Test
    void a_pasted_clip_has_fresh_ids_and_keeps_its_inner_lines() {
        Program program = SamplePrograms.sleep();
        Clip clip = Clip.of(program, Set.of(SamplePrograms.id("choice_1"), SamplePrograms.id("message_2")));

        Program pasted = new Edit.Paste(clip.pasted(program, 32, 32)).apply(program);

        assertThat(pasted.steps()).hasSize(program.steps().size() + 2);
        assertThat(pasted.transitions()).contains(SamplePrograms.line("choice_2", "so_so", "message_4"));
        assertThat(pasted.layout()).containsEntry(SamplePrograms.id("choice_2"), new Position(32, 376));
    }

    @Test
    void several_edits_as_one_are_undone_as_one() {
        History history = History.of(SamplePrograms.sleep())
                .edited(new Edit.Together(List.of(
                        new Edit.Rename("Other"), new Edit.MoveNodes(Map.of(SamplePrograms.id("wait_1"), HERE)))));

        assertThat(history.present().layout()).containsEntry(SamplePrograms.id("wait_1"), HERE);
        assertThat(history.undone().present()).isEqualTo(SamplePrograms.sleep());
    }

    private static Exit exit(String node, String outlet) {
        return new Exit(SamplePrograms.id(node), outlet);
    }

    private static Edit anyEdit(Random random, Program program) {
        Position at = new Position(random.nextInt(-50, 50) * 8d, random.nextInt(-50, 50) * 8d);
        List<NodeId> ids = program.nodes().map(Node::id).toList();
        NodeId one = ids.isEmpty() ? SamplePrograms.id("nobody") : ids.get(random.nextInt(ids.size()));
        NodeId other = ids.isEmpty() ? SamplePrograms.id("nobody") : ids.get(random.nextInt(ids.size()));
        Exit exit = anyExit(random, program, one);
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                new Edit.AddStep(
                        Drafts.of(StepKind.values()[random.nextInt(StepKind.values().length)], program),
                        at,
                        random.nextBoolean() ? exit : null);
            case 2 -> new Edit.RemoveNodes(random.nextInt(4) == 0 ? new HashSet<>(List.of(one, other)) : Set.of());
            case 3 -> new Edit.MoveNodes(Map.of(one, at));
            case 4, 5 -> new Edit.Connect(exit, other);
            case 6 -> new Edit.Disconnect(exit);
            case 7 ->
                new Edit.AddTrigger(new Trigger.Keyword(NodeIds.fresh("keyword", program), List.of("go")), at, other);
            case 8 -> new Edit.Rename("Name " + random.nextInt(5));
            case 9 ->
                new Edit.Paste(Clip.of(program, new HashSet<>(Set.of(one))).pasted(program, 8, 8));
            case 10 -> new Edit.TidyUp(ids.stream().collect(Collectors.toMap(id -> id, id -> at)));
            default -> anyChange(random, program);
        };
    }

    private static Exit anyExit(Random random, Program program, NodeId node) {
        List<Outlet> outlets = program.node(node).map(Node::outlets).orElse(List.of());
        return new Exit(
                node,
                outlets.isEmpty()
                        ? Outlet.NEXT
                        : outlets.get(random.nextInt(outlets.size())).id());
    }

    private static Edit anyChange(Random random, Program program) {
        if (program.steps().isEmpty()) {
            return new Edit.ChangeLanguage("es");
        }
        Step step = program.steps().get(random.nextInt(program.steps().size()));
        return step instanceof Ask.Choice choice
                ? new Edit.ChangeStep(
                        new Ask.Choice(
                                choice.id(),
                                "Changed",
                                choice.text(),
                                choice.options().subList(0, choice.options().size() / 2),
                                choice.variable(),
                                choice.retries(),
                                2,
                                null),
                        "")
                : new Edit.ChangeStep(new Say.Message(step.id(), "Changed", "Text " + random.nextInt(9)), "text");
    }
}
