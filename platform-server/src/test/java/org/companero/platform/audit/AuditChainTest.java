package org.companero.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.access.Actor;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Database;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditVerification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class AuditChainTest {

    private static final Actor ANA =
            new Actor(ActorKind.PERSON, UUID.randomUUID(), "ana@example.org", java.util.Set.of());

    @Autowired
    private Audit audit;

    @Autowired
    private ChainRows chain;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient client;

    @Autowired
    private Database database;

    @Test
    void an_untouched_chain_is_whole_whatever_the_entries_say() {
        var creator = CreatorId.random();
        for (var text :
                List.of("", "ñandú 睡眠 😴", "zero\0byte", "half \ud83d", "line\nbreak", "'\";--", "x".repeat(5000))) {
            audit.record(creator, ANA, AuditAction.DOCUMENT_ADDED, text, Map.of(text, text, "b", text));
        }

        assertThat(verify(creator).intact()).isTrue();
        assertThat(verify(creator).entries()).isEqualTo(7);
    }

    @Test
    void whoever_tampers_is_found_and_the_first_wrong_entry_is_named() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var creator = CreatorId.random();
            int length = 3 + random.nextInt(8);
            write(creator, length, random);
            try (var owner = OwnerHands.on(creator, database)) {
                var tampering = Tampering.values()[(int) (seed % Tampering.values().length)];

                long first = tampering.with.apply(new Chain(owner, length), random);

                assertThat(verify(creator))
                        .as("%s with seed %d", tampering, seed)
                        .extracting(AuditVerification::intact, AuditVerification::brokenAt)
                        .containsExactly(false, first);
            }
        }
    }

    @Test
    void a_tail_that_was_written_anew_does_not_fit_the_head() {
        var creator = CreatorId.random();
        write(creator, 4, new Random(1));
        try (var owner = OwnerHands.on(creator, database)) {
            owner.alter(3, "actor_name = 'someone else'");
            owner.sealAgain(3);
            owner.alter(4, "previous_hash = (select hash from audit_entry where sequence = 3)");
            owner.sealAgain(4);
        }

        assertThat(verify(creator).intact()).isFalse();
    }

    @Test
    void a_chain_whose_head_was_removed_or_moved_back_is_not_whole() {
        var headless = CreatorId.random();
        var rewound = CreatorId.random();
        write(headless, 3, new Random(2));
        write(rewound, 3, new Random(3));
        try (var owner = OwnerHands.on(headless, database)) {
            owner.sql().sql("delete from audit_head").update();
        }
        try (var owner = OwnerHands.on(rewound, database)) {
            owner.sql()
                    .sql("update audit_head set sequence = 2, hash = (select hash from audit_entry where sequence = 2)")
                    .update();
        }

        assertThat(verify(headless).brokenAt()).isEqualTo(1);
        assertThat(verify(rewound).brokenAt()).isEqualTo(3);
    }

    @Test
    void the_server_itself_can_neither_alter_nor_remove_nor_place_an_entry() {
        var creator = CreatorId.random();
        write(creator, 2, new Random(4));

        for (var attempt : List.of(
                "update audit_entry set actor_name = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_head set sequence = 0",
                "delete from audit_head",
                "insert into audit_head (sequence) values (9)",
                "alter table audit_entry disable trigger append_audit_entry",
                "select erase_audit(current_creator())")) {
            assertThatThrownBy(() -> as(creator, attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageFindingMatch("permission denied|must be owner");
        }
        as(creator, """
                insert into audit_entry (sequence, at, action, actor_kind, actor_id, actor_name, target, details,
                                         previous_hash, hash)
                select 77, at, action, actor_kind, actor_id, actor_name, target, details, hash, previous_hash
                  from audit_entry where sequence = 1
                """);
        assertThat(verify(creator))
                .extracting(AuditVerification::intact, AuditVerification::entries)
                .containsExactly(true, 3L);
    }

    @Test
    void many_writers_leave_no_gap_and_no_fork_and_never_wait_in_a_circle() throws Exception {
        var creator = CreatorId.random();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var writers = IntStream.range(0, 16)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 25; i++) {
                            recordAmongLocks(creator, writer, i);
                        }
                    }))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
        }

        assertThat(sequences(creator))
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(verify(creator).intact()).isTrue();
    }

    @Test
    void an_act_that_is_undone_leaves_no_entry_and_no_gap() {
        var creator = CreatorId.random();
        audit.record(creator, ANA, AuditAction.SIGNED_IN, "", Map.of());

        assertThatThrownBy(() -> CurrentCreator.run(
                        creator,
                        () -> transactions.write(() -> {
                            audit.record(AuditAction.PROGRAM_PUBLISHED, "never", Map.of());
                            throw new IllegalArgumentException("undone");
                        })))
                .hasMessage("undone");
        audit.record(creator, ANA, AuditAction.SIGNED_OUT, "", Map.of());

        assertThat(sequences(creator)).containsExactly(1L, 2L);
        assertThat(verify(creator).intact()).isTrue();
    }

    @Test
    void an_entry_is_kept_although_the_system_transaction_around_it_fails(@Autowired SystemAccess system) {
        var creator = CreatorId.random();

        assertThatThrownBy(() -> system.write("a test", _ -> {
                    audit.record(creator, ANA, AuditAction.SIGN_IN_FAILED, "", Map.of());
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");

        assertThat(sequences(creator)).containsExactly(1L);
    }

    @Test
    void a_read_only_transaction_is_told_to_record_before_it_begins() {
        assertThatThrownBy(() -> CurrentCreator.run(
                        CreatorId.random(),
                        () -> transactions.read(() -> {
                            audit.record(AuditAction.CONTACT_READ, "", Map.of());
                            return true;
                        })))
                .hasMessageContaining("before the read-only transaction");
    }

    @Test
    void old_entries_can_be_cut_off_from_the_beginning_only_and_the_rest_stays_provable() {
        var creator = CreatorId.random();
        for (var day : List.of(400, 300, 95, 200, 10)) {
            insert(creator, day);
        }

        long removed = CurrentCreator.call(creator, () -> audit.expire(daysAgo(150)));

        assertThat(removed).isEqualTo(2);
        assertThat(sequences(creator))
                .as("what comes after a younger entry stays")
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(verify(creator).intact()).isTrue();
    }

    @Test
    void the_last_89_days_cannot_be_cut_off() {
        var creator = CreatorId.random();
        insert(creator, 90);
        insert(creator, 88);

        long removed = CurrentCreator.call(creator, () -> audit.expire(Instant.now()));
        long again = CurrentCreator.call(creator, () -> audit.expire(Instant.now()));

        assertThat(removed).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(sequences(creator)).containsExactly(2L, 3L);
    }

    @Test
    void after_a_cut_tampering_is_still_found() {
        var creator = CreatorId.random();
        for (var day : List.of(400, 300, 10, 9)) {
            insert(creator, day);
        }
        CurrentCreator.call(creator, () -> audit.expire(daysAgo(150)));
        try (var owner = OwnerHands.on(creator, database)) {
            owner.remove(3);
        }

        assertThat(verify(creator).brokenAt()).isEqualTo(3);
    }

    @Test
    void erasing_a_creator_removes_their_log_and_nobody_elses() {
        var erased = CreatorId.random();
        var other = CreatorId.random();
        write(erased, 3, new Random(5));
        write(other, 2, new Random(6));

        assertThat(audit.erase(erased)).isEqualTo(3);

        assertThat(verify(erased))
                .extracting(AuditVerification::entries, AuditVerification::head)
                .containsExactly(0L, null);
        assertThat(verify(other))
                .extracting(AuditVerification::intact, AuditVerification::entries)
                .containsExactly(true, 2L);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_log_says_where_each_chain_ends(CapturedOutput output, @Autowired SystemAccess system) {
        var creator = CreatorId.random();
        write(creator, 3, new Random(7));

        Anchors.write(system);

        assertThat(output.getOut())
                .contains("Audit anchor: creator %s sequence 3 hash %s"
                        .formatted(creator, verify(creator).head()));
    }

    private void recordAmongLocks(CreatorId creator, int writer, int i) {
        CurrentCreator.run(
                creator,
                () -> transactions.write(() -> {
                    if (i % 2 == 0) {
                        audit.record(AuditAction.SIGNED_IN, "", Map.of());
                    }
                    client.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                            .params(creator.toString(), (writer + i) % 3)
                            .query((_, _) -> true)
                            .single();
                    if (i % 2 == 1) {
                        audit.record(AuditAction.SIGNED_OUT, "", Map.of());
                    }
                    return true;
                }));
    }

    private void write(CreatorId creator, int length, Random random) {
        for (int i = 0; i < length; i++) {
            var action = AuditAction.values()[random.nextInt(AuditAction.values().length)];
            audit.record(creator, ANA, action, "target " + random.nextInt(3), Map.of("n", "" + random.nextInt(3)));
        }
    }

    private void insert(CreatorId creator, int daysAgo) {
        as(creator, """
                insert into audit_entry (at, action, actor_kind, actor_id, actor_name, target, details)
                values (now() - interval '%d days', 'sign_out', 'person', gen_random_uuid(), 'ana', '', '{}')
                """.formatted(daysAgo));
    }

    private void as(CreatorId creator, String statement) {
        CurrentCreator.run(
                creator,
                () -> transactions.write(() -> statement.startsWith("select")
                        ? client.sql(statement).query((_, _) -> true).list()
                        : client.sql(statement).update()));
    }

    private AuditVerification verify(CreatorId creator) {
        return CurrentCreator.call(creator, chain::verify);
    }

    private List<Long> sequences(CreatorId creator) {
        return CurrentCreator.call(
                creator,
                () -> transactions.read(() -> client.sql("select sequence from audit_entry order by sequence")
                        .query(Long.class)
                        .list()));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(java.time.Duration.ofDays(days));
    }

    private record Chain(OwnerHands owner, int length) {

        long any(Random random) {
            return 1 + random.nextInt(length);
        }
    }

    /// Each does it and answers which entry is the first that is wrong afterwards.
    private enum Tampering {
        ALTER((chain, random) -> altered(chain, chain.any(random), random)),
        ALTER_AND_SEAL_AGAIN((chain, random) -> {
            long at = altered(chain, chain.any(random), random);
            chain.owner.sealAgain(at);
            return at;
        }),
        ALTER_TWO((chain, random) -> {
            long first = chain.any(random);
            altered(chain, Math.min(first + 1, chain.length), random);
            return altered(chain, first, random);
        }),
        LINK_ELSEWHERE((chain, random) -> {
            long at = chain.any(random);
            chain.owner.alter(at, "previous_hash = sha256('elsewhere')");
            chain.owner.sealAgain(at);
            return at;
        }),
        REMOVE((chain, random) -> {
            long at = chain.any(random);
            chain.owner.remove(at);
            return at;
        }),
        REMOVE_NEWEST((chain, random) -> {
            long from = chain.any(random);
            LongStream.rangeClosed(from, chain.length).forEach(chain.owner::remove);
            return from;
        }),
        REMOVE_AND_CLOSE_THE_GAP((chain, random) -> {
            long at = chain.any(random);
            chain.owner.remove(at);
            LongStream.rangeClosed(at + 1, chain.length).forEach(next -> chain.owner.renumber(next, next - 1));
            return at;
        }),
        SWAP((chain, random) -> {
            long one = 1 + random.nextInt(chain.length - 1);
            chain.owner.swap(one, one + 1 + random.nextInt((int) (chain.length - one)));
            return one;
        }),
        LEAVE_A_GAP((chain, random) -> {
            chain.owner.renumber(chain.length, chain.length + 1L);
            return (long) chain.length;
        }),
        APPEND((chain, _) -> {
            chain.owner.append();
            return chain.length + 1L;
        });

        private static final List<String> ALTERATIONS = List.of(
                "at = at + interval '1 microsecond'",
                "action = 'sign_outs'",
                "actor_kind = 'visitor'",
                "actor_id = gen_random_uuid()",
                "actor_name = actor_name || ' '",
                "target = 'elsewhere'",
                "details = details || '{\"more\": \"\"}'",
                "address = '::1'",
                "address = ''",
                "hash = sha256('x')");

        private final BiFunction<Chain, Random, Long> with;

        Tampering(BiFunction<Chain, Random, Long> with) {
            this.with = with;
        }

        private static long altered(Chain chain, long at, Random random) {
            chain.owner.alter(at, ALTERATIONS.get(random.nextInt(ALTERATIONS.size())));
            return at;
        }
    }
}
