package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestWorkspace;
import org.companero.platform.audience.Contacts;
import org.companero.platform.audience.Locality;
import org.companero.platform.conversations.Channel;
import org.companero.platform.conversations.Conversations;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// Timers while the clock is set forward, back, and over the hours that days gain and lose.
@PlatformTest
@Import(SettableClock.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=50ms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockJumpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(30), Duration.ofMinutes(60), Duration.ofMinutes(90), Duration.ofMinutes(150));

    @Autowired
    private SettableClock clock;

    @Autowired
    private Coaching coaching;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient database;

    private TestCreator creator;
    private UUID[] talking = {};

    // Once, while the clock is right: nobody signs in with a key of another year.
    @BeforeAll
    void publish(@Autowired TestCreators creators) {
        creator = creators.register();
        for (Duration pause : PAUSES) {
            TestWorkspace.of(creator).publish(SmallPrograms.pause("wait" + pause.toMinutes(), pause));
        }
    }

    @Test
    void a_clock_that_is_set_back_tells_nobody_early_and_nobody_twice() {
        Instant begun = everybodyBegins("UTC");
        clock.move(Duration.ofMinutes(61));
        awaitTold(2);
        clock.move(Duration.ofHours(-1));
        clock.move(Duration.ofMinutes(45));
        clock.move(Duration.ofHours(1));
        awaitTold(3);
        clock.move(Duration.ofHours(1));
        awaitTold(4);

        assertEachOnceAndNoneBefore(begun);
    }

    @Test
    void a_clock_that_is_set_forward_by_two_days_tells_everybody_once() {
        Instant begun = everybodyBegins("UTC");
        clock.move(Duration.ofDays(2));
        awaitTold(4);
        clock.move(Duration.ofHours(1));
        clock.move(Duration.ofHours(-1));

        assertEachOnceAndNoneBefore(begun);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2027-03-14T07:00:00Z",
        "Europe/Madrid,       2027-03-28T01:00:00Z",
        "Australia/Lord_Howe, 2027-04-03T15:00:00Z",
        "Australia/Lord_Howe, 2027-10-02T15:30:00Z",
        "Europe/Madrid,       2027-10-31T01:00:00Z",
        "America/New_York,    2027-11-07T06:00:00Z"
    })
    void timers_that_run_over_a_change_of_the_hour_go_off_once_and_in_time(String zone, Instant change) {
        var rules = ZoneId.of(zone).getRules();
        assertThat(rules.nextTransition(change.minusSeconds(1)).getInstant()).isEqualTo(change);
        clock.set(change.minus(Duration.ofMinutes(75)));
        Instant begun = everybodyBegins(zone);
        for (int told = 0; told < PAUSES.size(); told++) {
            clock.set(begun.plus(PAUSES.get(told)).minus(Duration.ofMinutes(1)));
            awaitTold(told);
            clock.move(Duration.ofMinutes(1));
            awaitTold(told + 1);
        }

        assertEachOnceAndNoneBefore(begun);
    }

    private Instant everybodyBegins(String zone) {
        Instant begun = clock.instant();
        talking = CurrentCreator.call(
                creator.id(),
                () -> PAUSES.stream().map(pause -> begin(zone, pause)).toArray(UUID[]::new));
        return begun;
    }

    private UUID begin(String zone, Duration pause) {
        var person =
                transactions.write(() -> conversations.open(contacts.add(Locality.of("en", zone)), Channel.WIDGET));
        coaching.receive(person, new Said(UUID.randomUUID().toString(), "wait" + pause.toMinutes(), null));
        return person.value();
    }

    private void awaitTold(int timers) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(told()).hasSize(timers));
    }

    private void assertEachOnceAndNoneBefore(Instant begun) {
        await("nothing more is told")
                .during(Duration.ofMillis(400))
                .atMost(PATIENCE)
                .until(() -> told().size() == PAUSES.size());
        List<Told> told = told();
        assertThat(told).extracting(Told::run).doesNotHaveDuplicates();
        assertThat(told).extracting(Told::pause).containsExactlyElementsOf(PAUSES);
        assertThat(told).allSatisfy(one -> assertThat(one.at()).isAfterOrEqualTo(begun.plus(one.pause())));
    }

    private record Told(UUID run, Instant at, Duration pause) {}

    /// What was told, by the length of the pause it ended.
    private List<Told> told() {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> database.sql("""
                        select fired.run_id, fired.at,
                               extract(epoch from (begun.effects::jsonb #>> '{1,due}')::timestamptz - begun.at)::bigint as pause
                          from run_event fired
                          join run_event begun on begun.run_id = fired.run_id and begun.sequence = 1
                          join run on run.id = fired.run_id
                         where fired.event ->> 'kind' = 'timer_fired' and run.conversation_id = any (:talking)
                         order by pause
                        """)
                        .param("talking", talking)
                        .query((row, _) -> new Told(
                                row.getObject("run_id", UUID.class),
                                row.getTimestamp("at").toInstant(),
                                Duration.ofSeconds(row.getLong("pause"))))
                        .list()));
    }
}
