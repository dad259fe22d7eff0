package org.companero.platform.creators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.programs.ScriptedAnswerer;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.Quota;
import org.companero.protocol.api.UsageResource;
import org.companero.protocol.frame.WidgetRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@PlatformTest
@Import(ScriptedAnswerer.class)
class QuotaTest {

    private static final LocalDate EVER = LocalDate.EPOCH;

    @Autowired
    private TestCreators creators;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private QuotaRows rows;

    @Autowired
    private QuotaSettings settings;

    @LocalServerPort
    private int port;

    @Test
    void what_is_there_is_counted_and_what_is_gone_is_not() {
        var creator = creators.register();
        var kept = Uploads.ready(creator, "kept.txt", "A text that stays.");
        var gone = Uploads.ready(creator, "gone.txt", "Another text, which does not stay.");
        creator.client()
                .delete()
                .uri(Uploads.PATH + "/{id}", gone.id())
                .retrieve()
                .toBodilessEntity();

        assertThat(quota(creator, "documents")).extracting(Quota::used).isEqualTo(1L);
        assertThat(quota(creator, "storage")).extracting(Quota::used).isEqualTo(kept.size());
        assertThat(quota(creators.register(), "documents"))
                .extracting(Quota::used)
                .isEqualTo(0L);
    }

    @Test
    void a_person_who_writes_is_a_contact_and_each_message_counts() {
        var creator = creators.register();
        var studio = TestWorkspace.of(creator);
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey())) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            var again = new WidgetRequest.Say("same", "Ana");
            visitor.send(again);
            visitor.hears("Ana");
            visitor.send(again);
            visitor.say("and more");
            await().untilAsserted(() -> assertThat(quota(creator, "messages"))
                    .extracting(Quota::used)
                    .isEqualTo(3L));
        }
        assertThat(quota(creator, "contacts")).extracting(Quota::used).isEqualTo(1L);
        assertThat(quota(creator, "messages").resetsAt()).isAfter(Instant.now());
        assertThat(quota(creator, "contacts").resetsAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENTS", "STORAGE"})
    void an_upload_beyond_the_quota_is_refused_and_leaves_nothing(QuotaKind kind) {
        var creator = creators.register();
        set(creator.id(), kind, EVER, settings.limit(kind));

        var refused = upload(creator, "One too many.");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("QUOTA_EXCEEDED").contains("\"kind\":\"" + kind.word() + "\"");
        assertThat(TestWorkspace.of(creator).get(Uploads.PATH)).isEqualTo("[]");
        assertThat(upload(creators.register(), "One too many.").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    }

    @Test
    void of_many_uploads_at_once_only_as_many_are_taken_as_there_is_room_for() throws Exception {
        var creator = creators.register();
        set(creator.id(), QuotaKind.DOCUMENTS, EVER, settings.limit(QuotaKind.DOCUMENTS) - 3);
        List<Callable<HttpStatus>> uploads = IntStream.range(0, 12)
                .<Callable<HttpStatus>>mapToObj(i -> () -> HttpStatus.valueOf(
                        upload(creator, "Text number " + i).getStatusCode().value()))
                .toList();

        long accepted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(uploads)) {
                accepted += status.get() == HttpStatus.ACCEPTED ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(3);
    }

    @Test
    void a_visitor_beyond_the_quotas_reads_a_friendly_word_in_their_language() {
        var creator = creators.register();
        var studio = TestWorkspace.of(creator);
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        try (var visitor = TestVisitor.arrive(port, studio.widgetKey());
                var late = TestVisitor.connect(port, studio.widgetKey())) {
            set(creator.id(), QuotaKind.MESSAGES, today(), settings.limit(QuotaKind.MESSAGES));
            set(creator.id(), QuotaKind.CONTACTS, EVER, settings.limit(QuotaKind.CONTACTS));

            visitor.send(new WidgetRequest.Say("m1", "drink"));
            late.send(new WidgetRequest.Hello(null, 0, "es", "Europe/Madrid"));

            assertThat(visitor.refused("FULL_TODAY").message()).contains("tomorrow");
            assertThat(visitor.refused("FULL_TODAY").clientId()).isEqualTo("m1");
            assertThat(late.refused("FULL").message()).contains("Vuelve más tarde");
        }
    }

    @Test
    void replicas_that_hand_out_a_day_together_never_give_more_than_there_is() throws Exception {
        var creator = creators.register().id();
        var small = new QuotaSettings(new MockEnvironment().withProperty("QUOTA_MESSAGES_PER_DAY", "600"));
        var replicas = List.of(
                new Quotas(small, rows, transactions, InstantSource.system()),
                new Quotas(small, rows, transactions, InstantSource.system()));
        List<Callable<Boolean>> takers = IntStream.range(0, 900)
                .<Callable<Boolean>>mapToObj(i -> () ->
                        CurrentCreator.call(creator, () -> replicas.get(i % 2).use(QuotaKind.MESSAGES, 1)))
                .toList();

        long granted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken : threads.invokeAll(takers)) {
                granted += taken.get() ? 1 : 0;
            }
        }

        assertThat(granted).isBetween(597L, 600L);
    }

    @Test
    void a_new_day_begins_with_everything() {
        var creator = creators.register().id();
        var small = new QuotaSettings(new MockEnvironment().withProperty("QUOTA_AI_TOKENS_PER_DAY", "1000"));
        var time = new AtomicReference<>(Instant.parse("2026-11-21T23:59:00Z"));
        var quotas = new Quotas(small, rows, transactions, time::get);

        CurrentCreator.run(creator, () -> {
            assertThat(quotas.use(QuotaKind.AI_TOKENS, 800)).isTrue();
            quotas.correct(QuotaKind.AI_TOKENS, -300);
            assertThat(quotas.use(QuotaKind.AI_TOKENS, 501)).isFalse();
            assertThat(quotas.use(QuotaKind.AI_TOKENS, 500)).isTrue();
            time.set(Instant.parse("2026-11-22T00:00:00Z"));
            assertThat(quotas.use(QuotaKind.AI_TOKENS, 1000)).isTrue();
        });
    }

    private Quota quota(TestCreator creator, String kind) {
        var usage = Objects.requireNonNull(
                creator.client().get().uri("/api/v1/creators/usage").retrieve().body(UsageResource.class));
        return usage.quotas().stream()
                .filter(quota -> quota.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ResponseEntity<String> upload(TestCreator creator, String text) {
        return Uploads.upload(creator, "text.txt", text.getBytes(StandardCharsets.UTF_8), String.class);
    }

    private void set(CreatorId creator, QuotaKind kind, LocalDate day, long used) {
        CurrentCreator.run(
                creator,
                () -> transactions.write(
                        () -> database.sql("""
                        insert into quota_use (kind, day, used) values (?, ?, ?)
                        on conflict (creator_id, kind, day) do update set used = excluded.used
                        """).params(kind.word(), day, used).update()));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}
