package org.companero.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.audit.Audit;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.vault.Vault;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.CreatorChange;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.PrivacySettings;
import org.companero.protocol.api.SearchRequest;
import org.companero.protocol.api.SecretRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;

/// Plants a marker wherever a text can go, erases, and looks for it in every store.
@PlatformTest
@Import(Haystack.class)
class ErasureTest {

    private static final String WORD = "naps";
    private static final Duration PAUSE = Duration.ofHours(3);

    @Autowired
    private TestCreators creators;

    @Autowired
    private Haystack haystack;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Audit audit;

    @Autowired
    private Vault vault;

    @LocalServerPort
    private int port;

    @Test
    void nothing_of_an_erased_contact_is_left_anywhere_and_everybody_else_keeps_theirs() {
        var marker = marker();
        var kept = marker();
        var creator = creators.register();
        var workspace = workspace(creator, WORD);
        try (var leaving = talk(workspace, WORD, marker);
                var staying = talk(workspace, WORD, kept)) {
            UUID contact = contact(creator, marker, leaving);
            contact(creator, kept, staying);
            var asking = new Asking(creator);
            asking.done(DataRequestKind.EXPORT, null);
            UUID conversation = leaving.welcome().conversationId();
            assertThat(haystack.places(marker))
                    .contains(
                            "table message",
                            "table contact",
                            "table run",
                            "table conversation",
                            "table errand",
                            "table progress_event")
                    .anyMatch(place -> place.startsWith("redis"));

            var done = asking.done(DataRequestKind.ERASURE, contact);

            assertThat(haystack.places(marker)).isEmpty();
            assertThat(haystack.tables(conversation.toString())).isEmpty();
            assertThat(haystack.tables(contact.toString()))
                    .as("who was erased, by id only")
                    .containsExactlyInAnyOrder("table audit_entry", "table data_request");
            assertThat(done.contactName()).isNull();
            assertThat(leaving.socket().closing().status()).isEqualTo(4010);
            assertThat(staying.socket().open()).isTrue();
            assertThat(haystack.places(kept)).contains("table message", "table contact", "table run");
        }
    }

    @Test
    void the_timers_of_an_erased_contact_never_go_off() {
        var creator = creators.register();
        try (var visitor = pause(workspace(creator, WORD), WORD)) {
            UUID contact = contact(creator, "Ada", visitor);
            var run = haystack.superuser()
                    .sql("select id from run where conversation_id = ?")
                    .param(visitor.welcome().conversationId())
                    .query(UUID.class)
                    .single();
            assertThat(haystack.tables(run.toString())).contains("table scheduled_tasks");

            new Asking(creator).done(DataRequestKind.ERASURE, contact);

            assertThat(haystack.tables(run.toString())).isEmpty();
        }
    }

    @Test
    void nothing_is_written_back_by_conversations_and_uploads_that_go_on_while_their_creator_is_erased()
            throws Exception {
        var creator = creators.register();
        var workspace = workspace(creator, WORD);
        var key = workspace.widgetKey();
        var going = new AtomicBoolean(true);
        var busy = new ArrayList<Thread>();
        try {
            for (int i = 0; i < 3; i++) {
                busy.add(Thread.startVirtualThread(() -> chat(key, going)));
            }
            busy.add(Thread.startVirtualThread(() -> upload(creator, going)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> haystack.tables(creator.id().toString())
                            .containsAll(List.of("table message", "table run", "table knowledge_chunk")));

            new Asking(creator).accepted(DataRequestKind.ERASURE, null);
            awaitErased(creator);
        } finally {
            going.set(false);
        }
        for (var thread : busy) {
            thread.join();
        }
        assertThat(haystack.tables(creator.id().toString())).containsExactly("table creator_erasure");
    }

    // One conversation after the other, each until the server ends it.
    private void chat(String key, AtomicBoolean going) {
        while (going.get()) {
            try (var visitor = TestVisitor.arrive(port, key)) {
                for (int said = 0; said < 15 && going.get() && visitor.socket().open(); said++) {
                    visitor.say("drink " + WORD);
                    visitor.hears("What is your name?");
                }
            } catch (RuntimeException | AssertionError gone) {
                return; // the widget's key is nobody's any more, or the socket was closed
            }
        }
    }

    private static void upload(TestCreator creator, AtomicBoolean going) {
        for (int i = 0; going.get(); i++) {
            var text = "A page about naps, number " + i + ". They help.";
            var answer =
                    Uploads.upload(creator, "naps-" + i + ".txt", text.getBytes(StandardCharsets.UTF_8), String.class);
            if (answer.getStatusCode().is4xxClientError()) {
                return; // the workspace is no more, or its quota is used up
            }
        }
    }

    @Test
    void nothing_of_an_erased_creator_is_left_anywhere_and_its_neighbour_keeps_everything() {
        var marker = marker();
        var kept = marker();
        var creator = creators.register(marker);
        var neighbour = creators.register(kept);
        fill(creator, marker);
        fill(neighbour, kept);
        var before = haystack.places(kept);
        assertThat(haystack.places(marker)).hasSize(before.size());
        assertThat(before)
                .contains(
                        "table creator",
                        "table program",
                        "table program_version",
                        "table message",
                        "table run",
                        "table errand",
                        "table progress_event",
                        "table creator_secret",
                        "table knowledge_file",
                        "table knowledge_text",
                        "table knowledge_chunk",
                        "table knowledge_posting",
                        "table privacy_settings",
                        "table audit_entry");

        var key = key(creator, marker);
        try (var visitor = TestVisitor.arrive(port, TestWorkspace.of(creator).widgetKey())) {
            new Asking(creator).accepted(DataRequestKind.ERASURE, null);
            awaitErased(creator);

            assertThat(visitor.socket().closing().status()).isEqualTo(4010);
        }
        assertThat(haystack.places(marker)).isEmpty();
        assertThat(creators.anonymous()
                        .get()
                        .uri("/api/v1/creators/programs")
                        .header("Authorization", "Bearer " + key)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .as("its API key opens nothing")
                .isEqualTo(401);
        assertThat(haystack.places(creator.email())).isEmpty();
        assertThat(haystack.places(creator.id().toString()))
                .as("the proof that it was erased")
                .containsExactly("table creator_erasure");
        assertThat(creator.client()
                        .get()
                        .uri("/api/v1/creators/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(creators.anonymous()
                        .post()
                        .uri("/api/v1/auth/login")
                        .body(new LoginRequest(creator.email(), creator.password()))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(haystack.places(kept)).containsExactlyElementsOf(before);
    }

    @Test
    void erasing_the_workspace_takes_the_right_password() {
        var creator = creators.register();
        var asking = new Asking(creator);

        assertThat(asking.ask(DataRequestKind.ERASURE, null, null).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        var wrong = asking.ask(DataRequestKind.ERASURE, null, "not the password");
        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(wrong.getBody()).contains("PASSWORD_WRONG");
        assertThat(creator.client()
                        .get()
                        .uri("/api/v1/creators/me")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void a_contact_of_another_creator_looks_like_none() {
        var creator = creators.register();
        var other = creators.register();
        try (var visitor = talk(workspace(other, WORD), WORD, "hello")) {
            UUID contact = TestWorkspace.of(other).conversations().getFirst().contactId();

            var answer = new Asking(creator).ask(DataRequestKind.ERASURE, contact, null);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(visitor.socket().open()).isTrue();
        }
    }

    private void fill(TestCreator creator, String marker) {
        creator.client()
                .patch()
                .uri("/api/v1/creators/me")
                .body(new CreatorChange(null, null, null, null, "Greetings from " + marker, null))
                .retrieve()
                .toBodilessEntity();
        Uploads.ready(creator, marker + ".txt", "Napping is what " + marker + " recommends. It helps.");
        creator.client()
                .post()
                .uri("/api/v1/ai/search")
                .body(new SearchRequest("napping", 5))
                .retrieve()
                .toBodilessEntity();
        CurrentCreator.run(creator.id(), () -> {
            audit.record(AuditAction.PROGRAM_DELETED, marker, Map.of("note", marker));
            vault.seal("test.secret", marker.getBytes(StandardCharsets.UTF_8));
        });
        creator.client()
                .put()
                .uri("/api/v1/creators/secrets/" + marker)
                .body(new SecretRequest("a secret of " + marker))
                .retrieve()
                .toBodilessEntity();
        redis.opsForHash().put("test:creator_" + creator.id() + ":" + marker, "field", marker);
        var workspace = workspace(creator, marker);
        try (var visitor = talk(workspace, marker, marker)) {
            contact(creator, marker, visitor);
        }
        // Last: from here on people are asked to agree before they are heard.
        creator.client()
                .put()
                .uri("/api/v1/creators/privacy")
                .body(new PrivacySettings("I agree with " + marker, 400, null, 365))
                .retrieve()
                .toBodilessEntity();
        new Asking(creator).done(DataRequestKind.EXPORT, null);
    }

    private static TestWorkspace workspace(TestCreator creator, String name) {
        var workspace = TestWorkspace.of(creator);
        workspace.publish(SmallPrograms.pause("pause " + name, PAUSE));
        workspace.publish(SmallPrograms.nameAndDrink("drink " + name));
        workspace.publish(SmallPrograms.note("note " + name));
        return workspace;
    }

    // Leaves a timer behind, then a call that is made again and again, fields, tags and points, and a name in a
    // run's variables, in the conversation's line and in its messages.
    private TestVisitor talk(TestWorkspace workspace, String word, String marker) {
        pause(workspace, word).close();
        var visitor = TestVisitor.arrive(port, workspace.widgetKey());
        visitor.say("drink " + word);
        visitor.hears("What is your name?");
        visitor.say(marker);
        visitor.hears("Tea or coffee");
        visitor.say("tea");
        visitor.hears("Enjoy");
        visitor.say("note " + word);
        visitor.hears("What shall I note?");
        visitor.say(marker);
        visitor.hears("Noted: " + marker);
        return visitor;
    }

    private static String key(TestCreator creator, String name) {
        return Objects.requireNonNull(creator.client()
                        .post()
                        .uri("/api/v1/auth/api-keys")
                        .body(new ApiKeyRequest(name, List.of(Permission.PROGRAMS_READ), null))
                        .retrieve()
                        .body(ApiKeyCreated.class))
                .secret();
    }

    private TestVisitor pause(TestWorkspace workspace, String word) {
        var visitor = TestVisitor.arrive(port, workspace.widgetKey());
        visitor.say("pause " + word);
        visitor.hears("See you soon.");
        return visitor;
    }

    private UUID contact(TestCreator creator, String marker, TestVisitor visitor) {
        var conversation = visitor.welcome().conversationId();
        var contact = haystack.superuser()
                .sql("select contact_id from conversation where id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
        haystack.superuser()
                .sql("update contact set name = ? where id = ?")
                .params("Ada " + marker, contact)
                .update();
        redis.opsForValue().set("test:creator_" + creator.id() + ":conversation_" + conversation, marker);
        return contact;
    }

    private void awaitErased(TestCreator creator) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> haystack.superuser()
                        .sql("select exists (select from creator_erasure where id = ? and completed_at is not null)")
                        .param(creator.id().value())
                        .query(Boolean.class)
                        .single());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !haystack.tables(creator.id().toString()).contains("table scheduled_tasks"));
    }

    // Letters that no stemmer shortens.
    private static String marker() {
        return "qzx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "k";
    }
}
