package org.companero.platform.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestMailServer;
import org.companero.platform.TestSocket;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.audience.ContactId;
import org.companero.platform.programs.SettableClock;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Database;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.CrisisAlert;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.api.HelpLine.Purpose;
import org.companero.protocol.api.SafeguardingChange;
import org.companero.protocol.api.SafeguardingSettings;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.safeguarding.Danger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.core.type.TypeReference;

/// People who may be in danger are heard before any program, against the real server.
@PlatformTest
@Import(SettableClock.class)
@TestPropertySource(properties = "db-scheduler.polling-interval=50ms")
class CrisisTest {

    private static final String SAFEGUARDING = "/api/v1/creators/safeguarding";
    private static final String ALERTS = SAFEGUARDING + "/alerts";
    private static final String SUBJECT = "Somebody may be in danger";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Restraints restraints;

    @Autowired
    private Transactions transactions;

    @Autowired
    private SettableClock clock;

    private TestCreator creator;
    private TestWorkspace studio;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register("Ana Coaching");
        studio = TestWorkspace.of(creator);
        JdbcClient.create(new DriverManagerDataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password()))
                .sql("update account set email_verified_at = now() where email = ?")
                .param(creator.email())
                .update();
    }

    @Test
    void a_person_in_danger_is_told_where_to_turn_and_the_program_keeps_quiet_until_somebody_resumes_it() {
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        try (var live = listen();
                var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            visitor.say("honestly i want to die");

            assertThat(visitor.hears("112").text())
                    .contains("Línea 024 de atención a la conducta suicida: 024", "the team of Ana Coaching")
                    .doesNotContain("016");
            CrisisAlert alert = onlyAlert();
            assertThat(alert.danger()).isEqualTo(Danger.SUICIDE);
            assertThat(alert.phrase()).contains("die");
            assertThat(alert.acknowledgedAt()).isNull();
            LiveEvent.Crisis told = crisis(live);
            assertThat(told.alertId()).isEqualTo(alert.id());
            assertThat(told.pages()).isEqualTo(1);
            assertThat(TestMailServer.text(TestMailServer.await(creator.email(), SUBJECT)))
                    .contains("thoughts of dying")
                    .doesNotContain("want to die");
            assertThat(restraint(alert).inCrisis()).isEqualTo(alert.raisedAt());
            visitor.say("Ada");
            visitor.say("hello?");
            awaitStored("hello?");
            assertThat(visitor.heard()).hasSize(2);

            assertThat(settle(alert, "acknowledge").acknowledgedBy()).isEqualTo(creator.email());
            assertThat(settle(alert, "resume").resumedAt()).isNotNull();
            assertThat(restraint(alert).stands()).isFalse();
            visitor.say("Ada");
            visitor.hears("Tea or coffee, Ada?");
            assertThat(studio.get(ALERTS)).isEqualTo("[]");
            assertThat(studio.get(ALERTS + "?open=false")).contains(alert.id().toString());
            assertThat(audited("crisis.raised")).isEqualTo(1);
            assertThat(audited("crisis.acknowledged")).isEqualTo(1);
            assertThat(audited("crisis.resumed")).isEqualTo(1);
        }
    }

    @Test
    void what_a_program_was_about_to_say_waits_until_it_is_resumed() {
        studio.publish(SmallPrograms.pause("wait", Duration.ofHours(2)));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("wait");
            visitor.hears("See you soon.");
            visitor.say("no quiero vivir más");
            assertThat(visitor.hears("024").text()).startsWith("Me alegra mucho que lo hayas escrito");
            clock.move(Duration.ofHours(3));
            await().atMost(PATIENCE).until(() -> held() == 1);
            assertThat(visitor.heard()).hasSize(2);

            resume(onlyAlert());
            visitor.hears("Here I am again.");
        }
    }

    @Test
    void the_team_is_told_again_and_again_until_somebody_takes_it_on() {
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("my husband hits me");
            assertThat(visitor.hears("112").text()).contains("016").doesNotContain("024");
            awaitPages(1);
            clock.move(Duration.ofMinutes(9));
            await("it is too early")
                    .during(Duration.ofMillis(300))
                    .atMost(PATIENCE)
                    .until(() -> onlyAlert().pages() == 1);
            clock.move(Duration.ofMinutes(2));
            awaitPages(2);
            clock.move(Duration.ofMinutes(21));
            awaitPages(3);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(TestMailServer.to(creator.email())).hasSizeGreaterThanOrEqualTo(3));

            acknowledge(onlyAlert());
            clock.move(Duration.ofHours(5));
            await("nobody is told any more")
                    .during(Duration.ofMillis(300))
                    .atMost(PATIENCE)
                    .until(() -> onlyAlert().pages() == 3);

            visitor.say("he hit me again");
            awaitPages(1);
            assertThat(onlyAlert().acknowledgedAt()).isNull();
        }
    }

    @Test
    void who_goes_on_speaking_of_danger_is_not_told_the_same_at_every_message() {
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("i want to die");
            visitor.hears("024");
            visitor.say("i really want to die");
            awaitStored("i really want to die");
            assertThat(visitor.heard()).hasSize(1);

            clock.move(Duration.ofMinutes(11));
            visitor.say("i want to die so much");
            await().atMost(PATIENCE).until(() -> visitor.heard().size() == 2);
            assertThat(list(true)).hasSize(1);
        }
    }

    @Test
    void what_the_creator_confirmed_is_what_people_are_told() {
        assertThat(ApiJson.read(studio.get(SAFEGUARDING), SafeguardingSettings.class))
                .isEqualTo(new SafeguardingSettings(0, null, List.of(), null));
        assertThat(studio.get(SAFEGUARDING + "/help-lines?country=mx")).contains("800 911 2000", "source");
        var own = List.of(
                new HelpLine(Purpose.CRISIS, "Our own line", "555 0100"),
                new HelpLine(Purpose.EMERGENCY, "Emergency", "999"));
        var confirmed = confirm(new SafeguardingChange(own, null));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("I want to hurt myself");

            assertThat(visitor.hears("Our own line: 555 0100").text()).contains("Emergency: 999");
            assertThat(confirmed.version()).isEqualTo(1);
            assertThat(confirmed.confirmedAt()).isNotNull();
        }
    }

    @Test
    void it_is_turned_off_for_a_reason_only() {
        studio.publish(SmallPrograms.greeting("Hello there."));
        var lines = List.of(new HelpLine(Purpose.CRISIS, "A line", "555 0100"));
        assertThat(put(new SafeguardingChange(lines, "no"))).contains("VALIDATION_FAILED", "offBecause");
        assertThat(put(new SafeguardingChange(List.of(), null))).contains("VALIDATION_FAILED", "helpLines");

        confirm(new SafeguardingChange(lines, "All people here are actors of our training company."));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("i want to die");
            visitor.hears("Hello there.");
            assertThat(list(false)).isEmpty();
            assertThat(studio.get("/api/v1/auth/audit?action=safeguarding.changed"))
                    .contains("actors");
        }
    }

    @Test
    void an_alert_is_its_creators_alone(@Autowired TestCreators creators) {
        var other = TestWorkspace.of(creators.register());
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("i want to die");
            visitor.hears("024");

            assertThat(ApiJson.read(other.get(ALERTS + "?open=false"), new TypeReference<List<CrisisAlert>>() {}))
                    .isEmpty();
            assertThat(other.post(ALERTS + "/" + onlyAlert().id() + "/resume", ""))
                    .contains("ALERT_NOT_FOUND");
            assertThat(onlyAlert().resumedAt()).isNull();
        }
    }

    private TestSocket listen() {
        var socket = TestSocket.open(
                URI.create("ws://127.0.0.1:" + port + "/api/v1/creators/live"),
                creator.tokens().accessToken());
        await().atMost(PATIENCE).until(() -> !socket.frames().isEmpty());
        return socket;
    }

    private static LiveEvent.Crisis crisis(TestSocket live) {
        return await().atMost(PATIENCE)
                .until(
                        () -> live.frames().stream()
                                .map(Frames::readLiveEvent)
                                .filter(LiveEvent.Crisis.class::isInstance)
                                .map(LiveEvent.Crisis.class::cast)
                                .findFirst()
                                .orElse(null),
                        event -> event != null);
    }

    private CrisisAlert onlyAlert() {
        return list(true).getFirst();
    }

    // Not through the API: a token does not outlive the hours that the clock is moved by.
    private List<CrisisAlert> list(boolean open) {
        return CurrentCreator.call(creator.id(), () -> alerts.list(open));
    }

    private void acknowledge(CrisisAlert alert) {
        CurrentCreator.run(creator.id(), () -> alerts.acknowledge(alert.id()));
    }

    private void resume(CrisisAlert alert) {
        CurrentCreator.run(creator.id(), () -> alerts.resume(alert.id()));
    }

    private CrisisAlert settle(CrisisAlert alert, String how) {
        return ApiJson.read(studio.post(ALERTS + "/" + alert.id() + "/" + how, ""), CrisisAlert.class);
    }

    private SafeguardingSettings confirm(SafeguardingChange change) {
        return ApiJson.read(put(change), SafeguardingSettings.class);
    }

    private String put(SafeguardingChange change) {
        return String.valueOf(studio.client()
                .put()
                .uri(SAFEGUARDING)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiJson.write(change))
                .retrieve()
                .body(String.class));
    }

    private Restraint restraint(CrisisAlert alert) {
        var contact = new ContactId(alert.contactId());
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> restraints.of(List.of(contact)).getOrDefault(contact, Restraint.NONE)));
    }

    private long audited(String action) {
        return ApiJson.read(studio.get("/api/v1/auth/audit?action=" + action), AuditPage.class)
                .entries()
                .size();
    }

    private void awaitPages(int pages) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(onlyAlert().pages()).isEqualTo(pages));
    }

    private void awaitStored(String text) {
        await().atMost(PATIENCE)
                .until(() -> studio.conversations().stream()
                        .anyMatch(conversation -> conversation.lastText().equals(text)));
    }

    private long held() {
        return JdbcClient.create(new DriverManagerDataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password()))
                .sql("with bound as (select set_config('app.current_creator_id', ?, false))"
                        + " select count(*) from bound, held_event")
                .param(creator.id().toString())
                .query(Long.class)
                .single();
    }
}
