package org.companero.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.PrivacySettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.type.TypeReference;

@PlatformTest
@Import(Haystack.class)
class RetentionTest {

    @Autowired
    private TestCreators creators;

    @Autowired
    private Haystack haystack;

    @Autowired
    private Retention retention;

    @LocalServerPort
    private int port;

    @Test
    void settings_are_kept_and_wrong_ones_are_named() {
        var creator = creators.register();
        var wanted = new PrivacySettings("We keep what you write for a year.", 365, 730, 180);

        assertThat(put(creator, wanted).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(settings(creator)).isEqualTo(wanted);
        assertThat(settings(creators.register()))
                .as("another creator")
                .isEqualTo(new PrivacySettings(null, null, null, 365));
        var wrong = put(creator, new PrivacySettings("x".repeat(2001), 0, 4000, 30));
        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(wrong.getBody()).contains("consentText", "conversationDays", "contactDays", "auditDays");
        assertThat(settings(creator)).isEqualTo(wanted);
    }

    @Test
    void messages_past_their_time_go_and_younger_ones_stay() {
        var creator = creators.register();
        put(creator, new PrivacySettings(null, 30, null, 365));
        UUID old = talk(creator);
        UUID young = talk(creator);
        age("update message set sent_at = sent_at - interval '31 days' where conversation_id = ?", old);
        age("update conversation set last_at = last_at - interval '31 days' where id = ?", old);

        enforce(creator);

        assertThat(TestWorkspace.of(creator).messages(old)).isEmpty();
        assertThat(TestWorkspace.of(creator).messages(young)).isNotEmpty();
        assertThat(TestWorkspace.of(creator).conversations())
                .filteredOn(line -> line.id().equals(old))
                .allMatch(line -> line.lastText().isEmpty());
        assertThat(expired(creator)).containsKey("messages");
    }

    @Test
    void people_who_stay_away_are_erased_and_others_stay() {
        var creator = creators.register();
        put(creator, new PrivacySettings(null, null, 90, 365));
        UUID away = talk(creator);
        UUID here = talk(creator);
        age("""
                update contact set last_seen_at = last_seen_at - interval '91 days'
                 where id = (select contact_id from conversation where id = ?)
                """, away);

        enforce(creator);

        assertThat(haystack.tables(away.toString())).isEmpty();
        assertThat(haystack.tables(here.toString())).contains("table conversation", "table message");
        assertThat(expired(creator)).containsEntry("contacts", "1");
    }

    @Test
    void an_export_past_its_time_is_deleted_and_cannot_be_fetched() {
        var creator = creators.register();
        var asking = new Asking(creator);
        var request = asking.done(DataRequestKind.EXPORT, null);
        age("update data_request set download_until = now() - interval '1 minute' where id = ?", request.id());

        assertThat(asking.show(request.id()).downloadUntil()).isNull();
        assertThat(fetch(creator, request.id())).isEqualTo(HttpStatus.NOT_FOUND);
        enforce(creator);
        assertThat(haystack.superuser()
                        .sql("select count(*) from data_export_part where request_id = ?")
                        .param(request.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void without_settings_nothing_goes() {
        var creator = creators.register();
        UUID conversation = talk(creator);
        age("update message set sent_at = sent_at - interval '9 years' where conversation_id = ?", conversation);

        retention.enforce();

        assertThat(TestWorkspace.of(creator).messages(conversation)).isNotEmpty();
    }

    private UUID talk(TestCreator creator) {
        var workspace = TestWorkspace.of(creator);
        if (workspace.conversations().isEmpty()) {
            workspace.publish(SmallPrograms.nameAndDrink("drink"));
        }
        try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            return visitor.welcome().conversationId();
        }
    }

    private void age(String sql, UUID id) {
        haystack.superuser().sql(sql).param(id).update();
    }

    private void enforce(TestCreator creator) {
        CurrentCreator.run(creator.id(), retention::enforceCurrent);
    }

    private Map<String, String> expired(TestCreator creator) {
        var details = haystack.superuser()
                .sql(
                        "select details::text from audit_entry where creator_id = ? and action = 'data.expired' and target = ''")
                .param(creator.id().value())
                .query(String.class)
                .single();
        return ApiJson.read(details, new TypeReference<>() {});
    }

    private static ResponseEntity<String> put(TestCreator creator, PrivacySettings settings) {
        return creator.client()
                .put()
                .uri("/api/v1/creators/privacy")
                .body(settings)
                .retrieve()
                .toEntity(String.class);
    }

    private static PrivacySettings settings(TestCreator creator) {
        return creator.client().get().uri("/api/v1/creators/privacy").retrieve().body(PrivacySettings.class);
    }

    private static Object fetch(TestCreator creator, UUID request) {
        return creator.client()
                .get()
                .uri(Asking.PATH + "/{id}/file", request)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
