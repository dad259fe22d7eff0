package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestMailServer;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.ai.OllamaStub;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Database;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.HappeningRequest;
import org.companero.protocol.api.HappeningResult;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.SecretRequest;
import org.companero.protocol.api.SecretResource;
import org.companero.protocol.api.TeamMessage;
import org.companero.protocol.engine.EngineJson;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.companero.protocol.program.Connect.Webhook.Kept;
import org.companero.protocol.program.Connect.Webhook.Method;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.type.TypeReference;

/// What programs want besides speaking is done, once, against the real server.
@PlatformTest
@Import(ScriptedAnswerer.class)
class EffectsTest {

    private static final Hook HOOK = new Hook();
    private static final OllamaStub OLLAMA = new OllamaStub("llama3.2");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private RunningErrands errands;

    @Autowired
    private Quotas quotas;

    private TestCreator creator;
    private TestWorkspace studio;

    @DynamicPropertySource
    static void reachable(DynamicPropertyRegistry registry) {
        registry.add("companero.outbound.allowed", () -> "127.0.0.1:" + HOOK.port());
        registry.add("OLLAMA_URL", OLLAMA::url);
    }

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register();
        studio = TestWorkspace.of(creator);
    }

    @Test
    void a_program_does_everything_it_says_and_the_next_one_begins() {
        String address = "ada-" + UUID.randomUUID() + "@example.org";
        asOwner(owner -> owner.sql("update account set email_verified_at = now() where email = ?")
                .param(creator.email())
                .update());
        secret("crm", "s3cr3t");
        HOOK.first("/everything", 503);
        OLLAMA.writes("Sure! {\"text\": \"You are", " doing well.\"}");
        var next = publish(
                chain("Next", new Trigger.Called(id("called")), message("now", "Now you are in the next one.")));
        publish(everything(address, next.id()));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("everything");
            var card = visitor.hears("Nice to see you");
            visitor.hears("Did you walk?");
            visitor.choose("done", "Yes");

            visitor.hears("Your plan: gentle walks");
            visitor.hears("You are doing well.");
            assertThat(card.heading()).isEqualTo("Welcome");
            assertThat(card.media()).extracting(Media::url).containsExactly("https://example.org/walk.png");
            assertThat(card.links()).extracting(Link::label).containsExactly("Read more");
            assertThat(HOOK.at("/everything"))
                    .hasSize(2)
                    .allSatisfy(call -> {
                        assertThat(call.method()).isEqualTo("POST");
                        assertThat(call.authorization()).isEqualTo("Bearer s3cr3t");
                        assertThat(call.body()).isEqualTo("{\"who\":\"Yes\"}");
                    })
                    .extracting(Hook.Heard::key)
                    .containsOnly(HOOK.at("/everything").getFirst().key());
            assertThat(TestMailServer.text(TestMailServer.await(address, "Your plan")))
                    .contains("Walk gently.");
            assertThat(TestMailServer.text(TestMailServer.await(creator.email(), "has something to tell you")))
                    .contains("Somebody came far");
            theTeamTakesOver(visitor);
            outsideHappens(visitor);
            visitor.hears("Now you are in the next one.");
        }
        assertThat(ask("select fields ->> 'city' || ' ' || array_to_string(tags, ',') from contact"))
                .isEqualTo("Lisbon keen");
        assertThat(
                        ask(
                                "select string_agg(kind || ':' || subject || ':' || amount, ' ' order by kind) from progress_event"))
                .isEqualTo("achievement_unlocked:First walk:0 checked_in:Walk:1 habit_assigned:Walk:0"
                        + " milestone_reached:Week 1:0 points_awarded:a start:5");
        assertThat(
                        ask(
                                "select name || ' ' || (select string_agg(value::text, ',') from jsonb_each(check_ins)) from habit"))
                .isEqualTo("Walk true");
        assertThat(ask("select count(*)::text from errand")).isEqualTo("0");
        assertThat(ask("select count(*)::text from run_event where event::text || effects::text like '%s3cr3t%'"))
                .isEqualTo("0");
    }

    private void theTeamTakesOver(TestVisitor visitor) {
        assertThat(TestMailServer.text(TestMailServer.await(creator.email(), "Somebody waits")))
                .contains("please look");
        UUID conversation = visitor.welcome().conversationId();
        assertThat(studio.conversations().getFirst().handedOverAt()).isNotNull();
        visitor.say("is anybody there?");
        String path = "/api/v1/channels/conversations/" + conversation;
        var message = ApiJson.write(new TeamMessage("m1", "Here I am, a person."));
        String first = studio.post(path + "/messages", message);
        assertThat(studio.post(path + "/messages", message)).isEqualTo(first);
        visitor.hears("Here I am, a person.");
        assertThat(visitor.heard()).doesNotContain("About is anybody there?");
        handBack(path);
        handBack(path);
        visitor.hears("Back again.");
        assertThat(studio.conversations().getFirst().handedOverAt()).isNull();
        assertThat(visitor.heard().stream().filter("Back again."::equals)).hasSize(1);
        assertThat(visitor.heard().stream().filter("Here I am, a person."::equals))
                .hasSize(1);
    }

    private void handBack(String path) {
        assertThat(studio.client()
                        .post()
                        .uri(path + "/hand-back")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    private void outsideHappens(TestVisitor visitor) {
        UUID contact = studio.conversations().getFirst().contactId();
        assertThat(happens(contact, "refunded")).isZero();
        assertThat(happens(contact, "paid")).isEqualTo(1);
        assertThat(happens(contact, "paid")).isZero();
        visitor.hears("Thank you for 12.5.");
    }

    @Test
    void a_call_that_is_made_again_after_a_crash_carries_the_same_key_and_is_told_once() {
        var gate = HOOK.gate("/slow");
        publish(chain(
                "Slow",
                new Trigger.Keyword(id("begin"), List.of("slow")),
                webhook("/slow", 0),
                message("plan", "Your plan: {{plan}}")));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("slow");
            await().atMost(PATIENCE).until(() -> HOOK.at("/slow").size() == 1);
            UUID errand = UUID.fromString(ask("select id::text from errand"));
            // Another server takes the errand over, as when the first one seems to be dead.
            var other = Thread.startVirtualThread(
                    () -> errands.run(new Alarms.Outdoors(creator.id().value(), errand), 0));
            await().atMost(PATIENCE).until(() -> HOOK.at("/slow").size() == 2);
            gate.release(2);

            visitor.hears("Your plan: gentle walks");
            await().atMost(PATIENCE).until(() -> !other.isAlive());
            assertThat(HOOK.at("/slow")).extracting(Hook.Heard::key).containsOnly(errand.toString());
            assertThat(visitor.heard()).containsExactly("Your plan: gentle walks");
        }
    }

    @Test
    void what_cannot_be_had_leaves_through_failed_and_the_person_is_told() {
        HOOK.first("/broken", 500, 500, 500);
        OLLAMA.writes("I would rather not.");
        var fine = message("fine", "Fine.");
        var broken = message("broken", "That did not work.");
        var call = webhook("/broken", 1);
        var compose = new Think.Compose(id("compose"), "", "Cheer up", "Chin up!");
        var forbidden = new Connect.Webhook(
                id("forbidden"),
                "",
                Method.GET,
                "https://nowhere.invalid/",
                List.of(new Header("X-Key", "", "no-such-secret")),
                BodyType.NONE,
                "",
                List.of(),
                0);
        var program = chain(
                "Broken", new Trigger.Keyword(id("begin"), List.of("broken")), call, fine, compose, forbidden, broken);
        publish(program);
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("broken");

            visitor.hears("That did not work.");
            assertThat(visitor.heard()).containsExactly("Fine.", "Chin up!", "That did not work.");
            assertThat(HOOK.at("/broken")).hasSize(2);
        }
    }

    @Test
    void beyond_the_quota_no_mail_is_sent_and_the_program_goes_on() {
        CurrentCreator.run(creator.id(), () -> {
            while (quotas.use(QuotaKind.EMAILS, 1)) {
                // until nothing is left
            }
        });
        String address = "eve-" + UUID.randomUUID() + "@example.org";
        publish(chain(
                "Mail",
                new Trigger.Keyword(id("begin"), List.of("mail")),
                new Connect.Email(id("email"), "", address, "Hello", "Hello there."),
                message("sent", "Look into your mail.")));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("mail");
            visitor.hears("Look into your mail.");

            await().atMost(PATIENCE)
                    .until(() -> ask("select count(*)::text from errand").equals("0"));
            assertThat(TestMailServer.to(address)).isEmpty();
        }
    }

    @Test
    void who_stood_in_a_run_before_programs_had_all_their_steps_goes_on() throws IOException {
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        studio.publish(SmallPrograms.answer("ask"));
        try (var drinking = TestVisitor.arrive(port, studio.widgetKey());
                var asking = TestVisitor.arrive(port, studio.widgetKey())) {
            drinking.say("drink");
            drinking.hears("What is your name?");
            asking.say("ask");
            asking.hears("What do you want to know?");
            become(
                    drinking,
                    "{\"await\":{\"kind\":\"reply\",\"step\":\"drink\",\"tries\":0},"
                            + "\"variables\":{\"name\":\"Ada\"},\"serial\":4}");
            become(
                    asking,
                    "{\"await\":{\"kind\":\"timer\",\"step\":\"ask\",\"key\":\"e3\",\"due\":\"2026-12-01T08:00:00Z\"},"
                            + "\"variables\":{},\"serial\":4}");
            String migration = migration();
            asOwner(owner -> owner.sql(migration).update());

            drinking.say("tea");
            drinking.hears("Enjoy your Tea, Ada.");
            assertThat(EngineJson.readState(stateOf(asking)).await().toString())
                    .contains("Waiting", "e3", "2026-12-01T08:00:00Z");
        }
    }

    @Test
    void secrets_are_listed_by_name_and_belong_to_their_creator_alone(@Autowired TestCreators creators) {
        secret("crm", "first");
        secret("crm", "second");
        var other = TestWorkspace.of(creators.register());

        assertThat(names(studio)).containsExactly("crm");
        assertThat(studio.get("/api/v1/creators/secrets")).doesNotContain("first", "second");
        assertThat(names(other)).isEmpty();
        assertThat(status(other, "crm")).isEqualTo(404);
        assertThat(studio.get("/api/v1/auth/audit?action=secret.changed"))
                .contains("crm")
                .doesNotContain("second");
        assertThat(status(studio, "crm")).isEqualTo(204);
        assertThat(names(studio)).isEmpty();
    }

    /// Programs call over TLS only; the service of the test speaks without.
    private ProgramResource publish(Program program) {
        var draft = studio.publish(program);
        asOwner(owner -> owner.sql("update program_version set program = replace(program::text, ?, ?)::jsonb"
                        + " where program_id = ?")
                .params(Hook.ADDRESS, HOOK.address(), draft.id())
                .update());
        return draft;
    }

    private static int status(TestWorkspace workspace, String secret) {
        return workspace
                .client()
                .delete()
                .uri("/api/v1/creators/secrets/" + secret)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private static List<String> names(TestWorkspace workspace) {
        List<SecretResource> all = ApiJson.read(workspace.get("/api/v1/creators/secrets"), new TypeReference<>() {});
        return all.stream().map(SecretResource::name).toList();
    }

    private static Program everything(String address, UUID next) {
        return chain(
                "Everything",
                new Trigger.Keyword(id("begin"), List.of("everything")),
                new Say.Card(
                        id("card"),
                        "",
                        "Welcome",
                        "Nice to see you",
                        List.of(new Media(Media.Kind.IMAGE, "https://example.org/walk.png", "A walk")),
                        List.of(new Link("Read more", "https://example.org/more"))),
                new Say.Typing(id("typing"), "", Duration.ofMillis(200)),
                new Keep.SetField(id("field"), "", "city", "Lisbon"),
                new Keep.Tag(id("tag"), "", "keen", false),
                new Keep.Tag(id("untag"), "", "new", true),
                new Progress.AssignHabit(id("habit"), "", "Walk", Set.of()),
                new Progress.CheckIn(id("check"), "", "Walk", "Did you walk?", "Yes", "No", null),
                new Progress.Points(id("points"), "", 5, "a start"),
                new Progress.Achievement(id("first"), "", "First walk"),
                new Progress.Achievement(id("again"), "", "First walk"),
                new Progress.Milestone(id("week"), "", "Week 1"),
                webhook("/everything", 3),
                message("plan", "Your plan: {{plan}}"),
                new Think.Compose(id("compose"), "", "Cheer them up", "Well done."),
                new Connect.Email(id("email"), "", address, "Your plan", "Walk gently.\n\nEvery day."),
                new Connect.Notify(id("notify"), "", "Somebody came far"),
                new Connect.HandOver(id("hand"), "", "please look"),
                message("back", "Back again."),
                new Pause.Wait(id("wait"), "", List.of(new Pause.Way("paid", "", new Pause.Until.Happens("paid")))),
                message("thanks", "Thank you for {{amount}}."),
                new Connect.StartProgram(id("next"), "", next.toString()));
    }

    private static Connect.Webhook webhook(String path, int retries) {
        return new Connect.Webhook(
                id("call"),
                "",
                Method.POST,
                Hook.ADDRESS + path,
                List.of(new Header("Authorization", "Bearer ", path.equals("/everything") ? "crm" : "")),
                BodyType.JSON,
                "{\"who\":\"{{input}}\"}",
                List.of(new Kept("plan", "/plan")),
                retries);
    }

    private static Say.Message message(String id, String text) {
        return new Say.Message(id(id), "", text);
    }

    private static Program chain(String name, Trigger trigger, Step... steps) {
        var all = new java.util.ArrayList<>(List.of(steps));
        if (!(all.getLast() instanceof Connect.StartProgram)) {
            all.add(new End(id("end"), "", ""));
        }
        return SmallPrograms.chain(name, trigger, all.toArray(Step[]::new));
    }

    private static NodeId id(String id) {
        return new NodeId(id);
    }

    private int happens(UUID contact, String name) {
        return ApiJson.read(
                        studio.post(
                                "/api/v1/creators/contacts/" + contact + "/events",
                                ApiJson.write(new HappeningRequest(
                                        name, Map.of("amount", Value.of(new java.math.BigDecimal("12.5")))))),
                        HappeningResult.class)
                .runs();
    }

    private void secret(String name, String value) {
        assertThat(creator.client()
                        .put()
                        .uri("/api/v1/creators/secrets/" + name)
                        .body(new SecretRequest(value))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    private void become(TestVisitor visitor, String state) {
        asOwner(owner -> owner.sql("update run set state = ?::jsonb where conversation_id = ?")
                .params(state, visitor.welcome().conversationId())
                .update());
    }

    private String stateOf(TestVisitor visitor) {
        return asOwner(owner -> owner.sql("select state::text from run where conversation_id = ?")
                .param(visitor.welcome().conversationId())
                .query(String.class)
                .single());
    }

    private static String migration() throws IOException {
        try (InputStream file = EffectsTest.class.getResourceAsStream("/db/migration/V210__effects.sql")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = all.indexOf("update run\n");
            return all.substring(from, all.indexOf(';', from));
        }
    }

    private String ask(String sql) {
        return asOwner(owner -> owner.sql(sql).query(String.class).single());
    }

    /// As the owner, who sees this creator's rows.
    private <T> T asOwner(Function<JdbcClient, T> work) {
        try (var connection = new SingleConnectionDataSource(
                database.url() + "?options=-c%20app.current_creator_id=" + creator.id(),
                database.owner().user(),
                database.owner().password(),
                true)) {
            return work.apply(JdbcClient.create(connection));
        }
    }
}
