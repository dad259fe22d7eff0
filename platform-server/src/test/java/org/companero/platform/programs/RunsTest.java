package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestSocket;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.tenancy.Database;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.CoachingOrder;
import org.companero.protocol.api.CoachingOrder.Order;
import org.companero.protocol.api.CoachingStatus;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.RunSummary;
import org.companero.protocol.api.RunSummary.Standing;
import org.companero.protocol.api.RunTrace;
import org.companero.protocol.api.RunTrace.Happening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;

@PlatformTest
@Import(ScriptedAnswerer.class)
class RunsTest {

    private static final String PROGRAMS = "/api/v1/creators/programs/";
    private static final Duration SOON = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    private TestCreator creator;
    private TestWorkspace studio;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register();
        studio = TestWorkspace.of(creator);
    }

    @Test
    void the_creator_sees_who_stands_where_and_what_led_there() {
        UUID program = studio.publish(SmallPrograms.nameAndDrink("drink")).id();
        try (var first = arrive();
                var second = arrive()) {
            first.say("drink");
            first.hears("What is your name?");
            second.say("drink");
            second.hears("What is your name?");
            second.say("Ada");
            second.hears("Tea or coffee, Ada?");
            second.say("tea");
            second.hears("Enjoy");

            assertThat(runs(program))
                    .extracting(RunSummary::standing, RunSummary::step, RunSummary::outcome)
                    .containsExactly(tuple(Standing.ENDED, null, "served"), tuple(Standing.ACTIVE, "name", null));
            RunTrace trace = trace(runs(program).getFirst().id());
            assertThat(trace.run().conversationId()).isEqualTo(second.welcome().conversationId());
            assertThat(trace.entries()).extracting(RunTrace.Entry::sequence).containsExactly(1L, 2L, 3L);
            assertThat(trace.entries().get(1).event()).isEqualTo(new Happening("replied", "", "Ada"));
            assertThat(trace.entries().get(1).path()).containsExactly("drink");
            assertThat(trace.entries().get(1).effects())
                    .containsExactly(new Happening("send", "drink", "Tea or coffee, Ada?"));
        }
    }

    @Test
    void a_past_run_is_replayed_to_the_same_result_and_a_forged_one_is_found() {
        UUID program = studio.publish(SmallPrograms.nameAndDrink("drink")).id();
        try (var visitor = arrive()) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            visitor.say("Ada");
            visitor.hears("Tea or coffee, Ada?");
        }
        UUID run = runs(program).getFirst().id();

        assertThat(replayed(run)).contains("replied", "\"Ada\"").endsWith("same result, 2 events\n");
        asOwner(owner -> owner.sql("update run_event set event = '{\"kind\":\"replied\",\"text\":\"Eve\"}'"
                        + " where run_id = ? and sequence = 2")
                .param(run)
                .update());
        assertThat(replayed(run)).contains("DIFFERS at event 2: then it did");
        assertThat(replayed(UUID.randomUUID())).contains("There is no run");
    }

    @Test
    void a_run_that_pauses_answers_freely_and_goes_on_where_it_stood() {
        UUID program = studio.publish(SmallPrograms.nameAndDrink("drink")).id();
        try (var visitor = arrive()) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            UUID run = runs(program).getFirst().id();

            assertThat(ordered(run, Order.PAUSE).standing()).isEqualTo(Standing.PAUSED);
            visitor.say("naps");
            visitor.hears("About naps");
            assertThat(ordered(run, Order.RESUME).standing()).isEqualTo(Standing.ACTIVE);
            visitor.say("Ada");
            visitor.hears("Tea or coffee, Ada?");
        }
    }

    @Test
    void what_falls_due_while_a_run_pauses_happens_once_when_it_goes_on() {
        UUID program = studio.publish(SmallPrograms.pause("pause", SOON)).id();
        try (var visitor = arrive()) {
            visitor.say("pause");
            visitor.hears("See you soon.");
            UUID run = runs(program).getFirst().id();
            ordered(run, Order.PAUSE);
            awaitHeld(run);

            assertThat(visitor.heard()).containsExactly("See you soon.");
            ordered(run, Order.RESUME);
            visitor.hears("Here I am again.");
            assertThat(trace(run).entries())
                    .extracting(entry -> entry.event().kind())
                    .containsExactly("started", "timer_fired");
            assertThat(replayed(run)).contains("same result");
        }
    }

    @Test
    void a_program_that_pauses_takes_nobody_in_and_holds_everybody_until_it_goes_on() {
        UUID program = studio.publish(SmallPrograms.pause("pause", SOON)).id();
        try (var inside = arrive();
                var outside = arrive()) {
            inside.say("pause");
            inside.hears("See you soon.");
            orderProgram(program, Order.PAUSE);
            awaitHeld(runs(program).getFirst().id());
            outside.say("pause");
            outside.hears("About pause");
            assertThat(runs(program)).extracting(RunSummary::standing).containsExactly(Standing.PAUSED);

            orderProgram(program, Order.RESUME);
            inside.hears("Here I am again.");
            outside.say("pause");
            outside.hears("See you soon.");
        }
    }

    @Test
    void all_coaching_pauses_and_goes_on() {
        UUID program = studio.publish(SmallPrograms.pause("pause", SOON)).id();
        try (var visitor = arrive()) {
            visitor.say("pause");
            visitor.hears("See you soon.");
            assertThat(orderAll(Order.PAUSE).pausedSince()).isNotNull();
            awaitHeld(runs(program).getFirst().id());

            assertThat(orderAll(Order.RESUME).pausedSince()).isNull();
            visitor.hears("Here I am again.");
        }
    }

    @Test
    void a_run_begins_anew_or_is_cancelled() {
        UUID program = studio.publish(SmallPrograms.nameAndDrink("drink")).id();
        try (var visitor = arrive()) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            visitor.say("Ada");
            visitor.hears("Tea or coffee, Ada?");
            ordered(runs(program).getFirst().id(), Order.RESTART);
            await().until(() -> visitor.heard().size() == 3);

            assertThat(visitor.heard().getLast()).isEqualTo("What is your name?");
            assertThat(runs(program)).extracting(RunSummary::outcome).containsExactly(null, "restarted");
            orderProgram(program, Order.RESTART);
            await().atMost(PATIENCE).until(() -> runs(program).size() == 3);

            UUID last = runs(program).getFirst().id();
            assertThat(ordered(last, Order.CANCEL).outcome()).isEqualTo("cancelled");
            ProblemResponse late = ApiJson.read(
                    studio.post("/api/v1/creators/runs/" + last + "/orders", order(Order.PAUSE)),
                    ProblemResponse.class);
            assertThat(late.code()).isEqualTo("RUN_IS_OVER");
            visitor.say("naps");
            visitor.hears("About naps");
        }
        assertThat(studio.get("/api/v1/auth/audit")).contains("coaching.restarted", "coaching.cancelled");
    }

    @Test
    void a_run_that_runs_away_is_stopped_and_the_studio_hears_why() {
        UUID program = studio.publish(SmallPrograms.nameAndDrink("round")).id();
        try (var live = TestSocket.open(
                        URI.create("ws://127.0.0.1:" + port + "/api/v1/creators/live"),
                        creator.tokens().accessToken());
                var visitor = arrive()) {
            await().until(() -> live.frames().stream().anyMatch(frame -> frame.contains("ready")));
            visitor.say("round");
            visitor.hears("What is your name?");
            UUID run = runs(program).getFirst().id();
            // A published program is sound, so its version is broken behind the server's back.
            asOwner(owner -> owner.sql(
                            "update run set state = jsonb_set(state, '{await,step}', '\"gone\"') where id = ?")
                    .param(run)
                    .update());
            visitor.say("Ada");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(live.frames()).anyMatch(frame -> frame.contains("run_stopped")));
            assertThat(runs(program).getFirst())
                    .satisfies(stopped -> assertThat(stopped.standing()).isEqualTo(Standing.FAILED))
                    .satisfies(stopped -> assertThat(stopped.reason()).contains("gone"));
        }
    }

    private TestVisitor arrive() {
        return TestVisitor.arrive(port, studio.widgetKey());
    }

    private List<RunSummary> runs(UUID program) {
        return ApiJson.read(studio.get(PROGRAMS + program + "/runs"), new TypeReference<>() {});
    }

    private RunTrace trace(UUID run) {
        return ApiJson.read(studio.get("/api/v1/creators/runs/" + run), RunTrace.class);
    }

    private RunSummary ordered(UUID run, Order order) {
        return ApiJson.read(studio.post("/api/v1/creators/runs/" + run + "/orders", order(order)), RunSummary.class);
    }

    private void orderProgram(UUID program, Order order) {
        studio.client()
                .post()
                .uri(PROGRAMS + program + "/orders")
                .body(new CoachingOrder(order))
                .retrieve()
                .toBodilessEntity();
    }

    private CoachingStatus orderAll(Order order) {
        return ApiJson.read(studio.post("/api/v1/creators/coaching/orders", order(order)), CoachingStatus.class);
    }

    private static String order(Order order) {
        return ApiJson.write(new CoachingOrder(order));
    }

    private void awaitHeld(UUID run) {
        await().atMost(PATIENCE)
                .until(() -> asOwner(owner -> owner.sql("select count(*)::int from held_event where run_id = ?")
                                .param(run)
                                .query(Integer.class)
                                .single())
                        == 1);
    }

    private String replayed(UUID run) {
        var out = new ByteArrayOutputStream();
        asOwner(owner -> new RunReplay(owner, new PrintStream(out, true, StandardCharsets.UTF_8)).replay(run));
        return out.toString(StandardCharsets.UTF_8);
    }

    private int asOwner(ToIntFunction<JdbcClient> work) {
        try (var connection = new SingleConnectionDataSource(
                database.url() + "?options=-c%20app.current_creator_id=" + creator.id(),
                database.owner().user(),
                database.owner().password(),
                true)) {
            return work.applyAsInt(JdbcClient.create(connection));
        }
    }
}
