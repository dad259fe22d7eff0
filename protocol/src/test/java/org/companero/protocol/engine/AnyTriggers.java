package org.companero.protocol.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.companero.protocol.program.CatchUp;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Trigger;

/// Triggers as nobody would draw them.
final class AnyTriggers {

    private AnyTriggers() {}

    static Arbitrary<Trigger> all() {
        return Arbitraries.oneOf(List.of(words(), times(), people(), outside()));
    }

    private static Arbitrary<Trigger> words() {
        Arbitrary<List<String>> words = AnySteps.texts().list().ofMaxSize(3);
        return Arbitraries.oneOf(
                ids().map(Trigger.FirstMessage::new),
                ids().map(Trigger.Called::new),
                ids().map(Trigger.Enrolment::new),
                Combinators.combine(ids(), words).as(Trigger.Keyword::new),
                Combinators.combine(
                                ids(),
                                words,
                                Arbitraries.maps(Arbitraries.of("es", "pt", "?"), words)
                                        .ofMaxSize(2),
                                Arbitraries.of(Trigger.Typos.class))
                        .as(Trigger.Keyword::new));
    }

    private static Arbitrary<Trigger> times() {
        Arbitrary<Integer> days = Arbitraries.of(-400, -3, 0, 7, 400);
        Arbitrary<LocalTime> at = Arbitraries.of(LocalTime.of(9, 0), LocalTime.of(2, 30));
        Arbitrary<List<LocalDate>> starts = Arbitraries.of("2027-02-28", "2028-02-29")
                .map(LocalDate::parse)
                .list()
                .ofMaxSize(2);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), Arbitraries.of("every day at 9", "0 9 * * *", "never", ""), groups())
                        .as(Trigger.Schedule::new),
                Combinators.combine(ids(), AnySteps.texts(), days, at, Arbitraries.of(true, false), groups())
                        .as(Trigger.DateField::new),
                Combinators.combine(ids(), days.map(Duration::ofDays), groups()).as(Trigger.Inactivity::new),
                Combinators.combine(ids(), starts, at, days, Arbitraries.of(CatchUp.class), groups())
                        .as(Trigger.Cohort::new));
    }

    private static Arbitrary<Trigger> people() {
        Arbitrary<Integer> counts = Arbitraries.of(-1, 0, 3, 9999);
        return Arbitraries.oneOf(
                Combinators.combine(ids(), AnySteps.texts(), counts).as(Trigger.HabitMissed::new),
                Combinators.combine(ids(), AnySteps.texts(), counts).as(Trigger.StreakReached::new),
                Combinators.combine(ids(), groups()).as(Trigger.GroupEntered::new),
                Combinators.combine(ids(), groups()).as(Trigger.GroupLeft::new));
    }

    private static Arbitrary<Trigger> outside() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), AnySteps.texts(), AnySteps.texts()).as(Trigger.ProgramFinished::new),
                Combinators.combine(ids(), AnySteps.texts()).as(Trigger.Happened::new),
                Combinators.combine(
                                ids(), AnySteps.texts(), AnySteps.texts().list().ofMaxSize(2))
                        .as(Trigger.FromLink::new));
    }

    private static Arbitrary<Group> groups() {
        return Arbitraries.of(
                new Group.Everybody(), new Group.Tag(""), new Group.Tag("vip"), new Group.Segment("new here"));
    }

    private static Arbitrary<NodeId> ids() {
        return AnySteps.ids();
    }
}
