package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidingTest {

    private static final NodeId ID = new NodeId("way");
    private static final Condition YES = new Condition.Tag("vip");
    private static final Condition NO = new Condition.Tag("nobody");

    @Test
    void what_is_known_of_the_person_decides() {
        assertThat(holds(new Condition.Tag("víp"))).isTrue();
        assertThat(holds(new Condition.Tag("vi"))).isFalse();
        assertThat(holds(new Condition.Segment("runners"))).isTrue();
        assertThat(holds(new Condition.Field("age", Operator.GREATER, "40"))).isTrue();
        assertThat(holds(new Condition.Field("shoe_size", Operator.IS_SET, ""))).isFalse();
        assertThat(holds(new Condition.Channel("widget"))).isTrue();
        assertThat(holds(new Condition.Channel("telegram"))).isFalse();
        assertThat(holds(new Condition.Formula("fields.age == \"41\" && contact.language == \"es\"")))
                .isTrue();
        assertThat(holds(new Condition.Formula("fields.age >")))
                .as("an expression with a fault does not hold")
                .isFalse();
    }

    @Test
    void a_language_is_spoken_by_its_varieties_too() {
        Person mexican = People.in("America/Mexico_City", "es-MX");

        assertThat(holds(new Condition.Language("es"), mexican, Rehearsal.NOW)).isTrue();
        assertThat(holds(new Condition.Language("es-mx"), mexican, Rehearsal.NOW))
                .isTrue();
        assertThat(holds(new Condition.Language("es-ES"), mexican, Rehearsal.NOW))
                .isFalse();
        assertThat(holds(new Condition.Language("en"), Person.UNKNOWN, Rehearsal.NOW))
                .as("nothing known: the program's own")
                .isTrue();
    }

    @Test
    void groups_hold_as_their_names_say() {
        assertThat(holds(new Condition.All(List.of(YES, new Condition.Not(NO)))))
                .isTrue();
        assertThat(holds(new Condition.All(List.of(YES, NO)))).isFalse();
        assertThat(holds(new Condition.All(List.of()))).isTrue();
        assertThat(holds(new Condition.Any(List.of(NO, YES)))).isTrue();
        assertThat(holds(new Condition.Any(List.of(NO, NO)))).isFalse();
        assertThat(holds(new Condition.Any(List.of()))).isFalse();
    }

    @Test
    void conditions_nested_deeper_than_anybody_draws_do_not_hold_and_do_no_harm() {
        assertThat(holds(nested(20))).isTrue();
        assertThat(holds(nested(21))).isFalse();
        assertThat(holds(nested(5_000))).isFalse();
    }

    private static Condition nested(int depth) {
        Condition inner = YES;
        for (int i = 0; i < depth; i++) {
            inner = new Condition.All(List.of(inner));
        }
        return inner;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30T21:59:59Z, 23:00, 07:00, false",
        "2026-01-30T22:00:00Z, 23:00, 07:00, true",
        "2026-01-31T05:59:59Z, 23:00, 07:00, true",
        "2026-01-31T06:00:00Z, 23:00, 07:00, false",
        "2026-01-30T08:00:00Z, 09:00, 17:00, true",
        "2026-01-30T16:00:00Z, 09:00, 17:00, false",
        "2026-01-30T03:00:00Z, 12:00, 12:00, true",
    })
    void a_time_of_day_is_the_person_s_own(Instant now, LocalTime from, LocalTime to, boolean holds) {
        var hours = new Condition.LocalHours(from, to, Set.of());

        assertThat(holds(hours, People.ANA, now)).isEqualTo(holds);
    }

    @Test
    void what_reaches_over_midnight_belongs_to_the_day_it_began() {
        var friday = new Condition.LocalHours(LocalTime.of(23, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.FRIDAY));

        assertThat(holds(friday, People.ANA, Instant.parse("2026-01-31T05:00:00Z")))
                .as("Saturday at six")
                .isTrue();
        assertThat(holds(friday, People.ANA, Instant.parse("2026-01-31T22:30:00Z")))
                .as("Saturday night")
                .isFalse();
    }

    @Test
    void a_switch_takes_the_first_case_with_an_equal_value() {
        Step decide = new Decide.Switch(
                ID,
                "",
                "{{input}}",
                List.of(
                        new Decide.Switch.Case("a", "A", List.of("Bad", "so-so")),
                        new Decide.Switch.Case("b", "B", List.of("7,0", "bad"))));

        assertThat(by(decide, "so-so", "a", "b")).isEqualTo("a");
        assertThat(by(decide, " BÁD ", "a", "b")).isEqualTo("a");
        assertThat(by(decide, "7", "a", "b")).as("numbers as numbers").isEqualTo("b");
        assertThat(by(decide, "good", "a", "b")).isEqualTo(Outlet.OTHERWISE);
    }

    private static String by(Step decide, String said, String... ways) {
        var drawn = Drawn.row(Steps.words("ask", "said"), decide).also(end(Outlet.OTHERWISE, ""));
        drawn.lead("way", Outlet.OTHERWISE, Outlet.OTHERWISE);
        for (String way : ways) {
            drawn.also(end(way, "")).lead("way", way, way);
        }
        return Rehearsal.of(drawn).says(said).path().getLast();
    }

    @Test
    void a_split_is_the_run_s_own_and_shares_out_by_weight() {
        Map<String, Integer> counts = new HashMap<>();
        Step split = new Decide.Split(
                ID, "", List.of(new Decide.Split.Share("few", "Few", 1), new Decide.Split.Share("many", "Many", 3)));
        var program = Drawn.row(split)
                .also(end("few", "few"), end("many", "many"))
                .lead("way", "few", "few")
                .lead("way", "many", "many")
                .program();

        for (long seed = 0; seed < 4000; seed++) {
            var fresh = RunState.fresh(seed);
            var started = new Event.Started(Drawn.START, "hello");
            Advance once = Engine.advance(program, fresh, started, Rehearsal.NOW);
            assertThat(Engine.advance(program, fresh, started, Rehearsal.NOW.plusSeconds(9))
                            .path())
                    .isEqualTo(once.path());
            counts.merge(once.path().getLast().value(), 1, Integer::sum);
        }

        assertThat(counts.get("few")).isBetween(900, 1100);
        assertThat(counts.get("many")).isBetween(2900, 3100);
    }

    private static boolean holds(Condition condition) {
        return holds(condition, People.ANA, Rehearsal.NOW);
    }

    private static boolean holds(Condition condition, Person person, Instant now) {
        Step branch = new Decide.Branch(ID, "", List.of(new Decide.Branch.Case("yes", "Yes", condition)));
        var program = Drawn.row(branch)
                .also(end("yes", ""), end("no", ""))
                .lead("way", "yes", "yes")
                .lead("way", Outlet.OTHERWISE, "no")
                .program();
        return Rehearsal.of(program, person, now).path().getLast().equals("yes");
    }
}
