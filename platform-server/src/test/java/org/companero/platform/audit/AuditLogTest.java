package org.companero.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestWorkspace;
import org.companero.platform.access.Actor;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.AuditPage;
import org.companero.protocol.api.AuditVerification;
import org.companero.protocol.api.ProblemResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@PlatformTest
class AuditLogTest {

    private static final Set<AuditAction> RECORDED = Set.of(
            AuditAction.PROGRAM_PUBLISHED,
            AuditAction.DOCUMENT_ADDED,
            AuditAction.DOCUMENT_DELETED,
            AuditAction.PROFILE_CHANGED);

    @Autowired
    private TestCreators creators;

    @Autowired
    private Audit audit;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void what_happened_is_shown_newest_first_with_who_where_and_what() {
        record("ana@example.org", AuditAction.DOCUMENT_ADDED, "sleep.pdf");
        record("key of ana", AuditAction.DOCUMENT_DELETED, "sleep.pdf");

        var entries = page("?action=document.deleted").entries();

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst())
                .extracting(AuditEntry::actorName, AuditEntry::target, AuditEntry::actor)
                .containsExactly("key of ana", "sleep.pdf", ActorKind.PERSON);
        assertThat(entries.getFirst().details()).containsEntry("fact", "42");
        assertThat(page("").entries()).isSortedAccordingTo((a, b) -> Long.compare(b.sequence(), a.sequence()));
    }

    @Test
    void what_a_member_publishes_uploads_deletes_and_changes_is_recorded_with_their_name() {
        var program = TestWorkspace.of(creator).publish(SmallPrograms.nameAndDrink("drink"));
        var document = Uploads.ready(creator, "sleep.txt", "Put the phone away an hour before bed.");
        call(HttpMethod.DELETE, Uploads.PATH + "/" + document.id(), null);
        call(HttpMethod.PATCH, "/api/v1/creators/me", Map.of("name", "Quiet nights", "accent", "#123456"));
        call(HttpMethod.PATCH, "/api/v1/creators/me", Map.of("name", "Quiet nights"));

        assertThat(page("?actor=" + creator.email()).entries())
                .filteredOn(entry -> RECORDED.contains(entry.action()))
                .extracting(AuditEntry::action, AuditEntry::target, AuditEntry::details)
                .containsExactly(
                        tuple(AuditAction.PROFILE_CHANGED, "Quiet nights", Map.of("changed", "name accent")),
                        tuple(AuditAction.DOCUMENT_DELETED, "sleep.txt", Map.of()),
                        tuple(AuditAction.DOCUMENT_ADDED, "sleep.txt", Map.of("bytes", "38")),
                        tuple(AuditAction.PROGRAM_PUBLISHED, program.program().name(), Map.of("version", "1")));
    }

    @Test
    void filters_combine() {
        record("ana@team.example", AuditAction.SIGNED_OUT, "1");
        record("ben_x@team.example", AuditAction.SIGNED_OUT, "2");
        record("benax@team.example", AuditAction.MEMBER_JOINED, "3");

        assertThat(page("?actor=BEN_X").entries())
                .extracting(AuditEntry::target)
                .containsExactly("2");
        assertThat(page("?actor=team.example&action=sign_out").entries())
                .extracting(AuditEntry::target)
                .containsExactly("2", "1");
        assertThat(page("?actor=team.example&from=" + Instant.now().plusSeconds(60))
                        .entries())
                .isEmpty();
        assertThat(page("?actor=team.example&to=" + Instant.now().minusSeconds(60))
                        .entries())
                .isEmpty();
        assertThat(page("?actor=team.example&from=" + Instant.now().minusSeconds(60))
                        .entries())
                .hasSize(3);
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        IntStream.range(0, 7).forEach(i -> record("ana", AuditAction.SIGNED_OUT, "" + i));

        var first = page("?action=sign_out&limit=3");
        var second = page("?action=sign_out&limit=3&before=" + first.next());
        var third = page("?action=sign_out&limit=3&before=" + second.next());

        assertThat(first.entries()).extracting(AuditEntry::target).containsExactly("6", "5", "4");
        assertThat(second.entries()).extracting(AuditEntry::target).containsExactly("3", "2", "1");
        assertThat(third.entries()).extracting(AuditEntry::target).containsExactly("0");
        assertThat(third.next()).isNull();
    }

    @Test
    void looking_is_recorded_once_and_not_for_every_page() {
        page("?limit=1");
        page("?limit=1&before=1");
        page("");

        assertThat(page("?action=audit.read").entries())
                .hasSize(1)
                .first()
                .extracting(AuditEntry::address)
                .isEqualTo("127.0.0.1");
    }

    @Test
    void an_action_that_does_not_exist_is_refused_with_a_hint() {
        var answer = creator.client()
                .get()
                .uri("/api/v1/auth/audit?action=nonsense")
                .retrieve()
                .toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(Objects.requireNonNull(answer.getBody()).details().toString())
                .contains("action", "sign_in.failed");
    }

    @Test
    void another_creators_log_and_chain_are_out_of_reach() {
        record("ana@example.org", AuditAction.DOCUMENT_ADDED, "secret plan.pdf");
        var other = creators.register();

        assertThat(other.client()
                        .get()
                        .uri("/api/v1/auth/audit?actor=ana")
                        .retrieve()
                        .body(String.class))
                .doesNotContain("secret plan");
        assertThat(verification(other).head())
                .isNotEqualTo(verification(creator).head());
    }

    @Test
    void the_verification_answers_that_all_is_well() {
        record("ana@example.org", AuditAction.DOCUMENT_ADDED, "a");

        assertThat(verification(creator))
                .extracting(AuditVerification::intact, AuditVerification::brokenAt)
                .containsExactly(true, null);
        assertThat(verification(creator).head()).matches("[0-9a-f]{64}");
    }

    private void call(HttpMethod method, String path, @Nullable Object body) {
        var request = creator.client().method(method).uri(path);
        if (body != null) {
            request.body(body);
        }
        assertThat(request.retrieve().toBodilessEntity().getStatusCode().is2xxSuccessful())
                .isTrue();
    }

    private void record(String actor, AuditAction action, String target) {
        audit.record(
                creator.id(),
                new Actor(ActorKind.PERSON, UUID.randomUUID(), actor, Set.of()),
                action,
                target,
                Map.of("fact", "42"));
    }

    private AuditPage page(String query) {
        return Objects.requireNonNull(creator.client()
                .get()
                .uri("/api/v1/auth/audit" + query)
                .retrieve()
                .body(AuditPage.class));
    }

    private static AuditVerification verification(TestCreator creator) {
        return Objects.requireNonNull(creator.client()
                .get()
                .uri("/api/v1/auth/audit/verification")
                .retrieve()
                .body(AuditVerification.class));
    }
}
