package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.question;
import static org.companero.protocol.engine.Steps.set;
import static org.companero.protocol.engine.Steps.words;

import java.math.BigDecimal;
import java.util.List;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final NodeId ID = new NodeId("keep");

    @Test
    void a_single_expression_keeps_what_it_is_and_a_text_its_words() {
        var run = Rehearsal.of(Drawn.row(
                        question("ask", new ExpectedAnswer.Number(null, null), "weight"),
                        set("double", "double", "{{run.weight * 2}}"),
                        set("words", "words", "{{run.weight}} kg")))
                .says("70,5");

        assertThat(run.state().variables())
                .containsEntry("double", Value.of(new BigDecimal("141")))
                .containsEntry("words", Value.of("70.5 kg"));
    }

    @Test
    void a_field_is_set_for_all_programs_and_seen_at_once() {
        var run = Rehearsal.of(Drawn.row(
                new Keep.SetField(ID, "", "goal", "{{input}}"), message("say", "Your goal: {{fields.goal}}")));

        assertThat(run.effects(Effect.ChangeContact.class))
                .containsExactly(
                        new Effect.ChangeContact("e0", ID, new ContactChange.FieldSet("goal", Value.of("hello"))));
        assertThat(run.said()).containsExactly("Your goal: hello");
    }

    @Test
    void a_tag_is_put_on_and_taken_off_and_conditions_see_it_at_once() {
        Step tagged = new Decide.Branch(
                new NodeId("way"), "", List.of(new Decide.Branch.Case("yes", "Yes", new Condition.Tag("new"))));
        var drawn = Drawn.row(new Keep.Tag(ID, "", "{{\"new\"}}", false), tagged)
                .also(new Keep.Tag(new NodeId("off"), "", "new", true), end("no", ""))
                .lead("way", "yes", "off")
                .lead("way", Outlet.OTHERWISE, "no")
                .lead("off", Outlet.NEXT, "way");

        var run = Rehearsal.of(drawn);

        assertThat(run.path()).containsExactly("keep", "way", "off", "way", "no");
        assertThat(run.effects(Effect.ChangeContact.class))
                .extracting(Effect.ChangeContact::change)
                .containsExactly(new ContactChange.TagAdded("new"), new ContactChange.TagRemoved("new"));
    }

    @Test
    void a_tag_without_a_name_changes_nothing() {
        var run = Rehearsal.of(Drawn.row(new Keep.Tag(ID, "", "{{nobody}}", false), end("end", "")));

        assertThat(run.effects(Effect.ChangeContact.class)).isEmpty();
    }

    @Test
    void a_list_grows_at_its_end_and_lets_the_earliest_go() {
        var run = Rehearsal.of(Drawn.row(words("ask", ""), new Keep.Append(ID, "", "days", "{{input}}"))
                .lead("keep", Outlet.NEXT, "ask"));

        for (int day = 1; day <= Engine.MAX_ITEMS + 2; day++) {
            run.says("Day " + day);
        }

        assertThat(((Value.Items) run.state().variables().get("days")).items())
                .hasSize(Engine.MAX_ITEMS)
                .startsWith(Value.of("Day 3"))
                .endsWith(Value.of("Day 102"));
    }

    @Test
    void what_was_one_value_becomes_the_first_of_the_list() {
        var run = Rehearsal.of(Drawn.row(set("set", "days", "Mon"), new Keep.Append(ID, "", "days", "Tue")));

        assertThat(run.state().variables())
                .containsEntry("days", new Value.Items(List.of(Value.of("Mon"), Value.of("Tue"))));
    }

    @Test
    void a_counter_begins_at_nothing_and_counts_exactly() {
        Step count = new Keep.Count(ID, "", "sum", new BigDecimal("0.1"));
        var run = Rehearsal.of(Drawn.row(count, words("ask", "")).lead("ask", Outlet.NEXT, "keep"));

        run.says("on").says("on");

        assertThat(run.variable("sum")).isEqualTo("0.3");
    }

    @Test
    void what_is_no_number_counts_as_none() {
        var run = Rehearsal.of(
                Drawn.row(set("set", "sum", "many"), new Keep.Count(ID, "", "sum", BigDecimal.valueOf(-2))));

        assertThat(run.variable("sum")).isEqualTo("-2");
    }

    @Test
    void a_field_stays_within_bounds_too() {
        var run = Rehearsal.of(Drawn.row(new Keep.SetField(ID, "", "note", "x".repeat(Engine.MAX_VALUE + 1))));

        assertThat(run.effects(Effect.ChangeContact.class).getFirst().change())
                .isEqualTo(new ContactChange.FieldSet("note", Value.of("x".repeat(Engine.MAX_VALUE))));
    }
}
