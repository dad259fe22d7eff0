package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.programs.SmallPrograms;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.PrivacySettings;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ConsentTest {

    private static final String TEXT = "We keep what you write for a year.";

    @Autowired
    private TestCreators creators;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @Test
    void nothing_a_person_writes_is_stored_before_they_have_agreed() {
        var creator = asking(TEXT);
        var workspace = workspace(creator);
        try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
            assertThat(visitor.all(WidgetEvent.Consent.class)).containsExactly(new WidgetEvent.Consent(TEXT));
            assertThat(visitor.events().getFirst()).as("before the welcome").isInstanceOf(WidgetEvent.Consent.class);

            visitor.say("drink");
            visitor.refused("CONSENT_FIRST");
            assertThat(count(creator, "message")).isZero();

            agree(visitor);
            visitor.say("drink");
            visitor.hears("What is your name?");
            assertThat(agreed(creator)).isEqualTo(TEXT);
        }
    }

    @Test
    void who_has_agreed_is_asked_again_only_about_another_text() {
        var creator = asking(TEXT);
        var key = workspace(creator).widgetKey();
        String token;
        try (var visitor = TestVisitor.arrive(port, key)) {
            token = visitor.welcome().token();
            agree(visitor);
            agree(visitor);
        }
        assertThat(count(creator, "consent")).isEqualTo(1);

        try (var visitor = TestVisitor.resume(port, key, token, 0)) {
            assertThat(visitor.all(WidgetEvent.Consent.class)).isEmpty();
        }
        ask(creator, "We keep it for two years.");
        try (var visitor = TestVisitor.resume(port, key, token, 0)) {
            assertThat(visitor.all(WidgetEvent.Consent.class)).hasSize(1);
        }
    }

    @Test
    void an_agreement_holds_for_one_creator() {
        var creator = asking(TEXT);
        var other = asking(TEXT);
        String token;
        try (var visitor = TestVisitor.arrive(port, workspace(creator).widgetKey())) {
            token = visitor.welcome().token();
            agree(visitor);
        }

        try (var visitor = TestVisitor.resume(port, TestWorkspace.of(other).widgetKey(), token, 0)) {
            assertThat(visitor.all(WidgetEvent.Consent.class)).hasSize(1);
        }
        assertThat(count(other, "consent")).isZero();
    }

    @Test
    void where_nothing_is_asked_nobody_is_stopped() {
        var workspace = workspace(creators.register());
        try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
            assertThat(visitor.all(WidgetEvent.Consent.class)).isEmpty();
            visitor.say("drink");
            visitor.hears("What is your name?");
        }
    }

    private static void agree(TestVisitor visitor) {
        var before = visitor.all(WidgetEvent.Agreed.class).count();
        visitor.send(new WidgetRequest.Agree());
        await().until(() -> visitor.all(WidgetEvent.Agreed.class).count() > before);
    }

    private TestCreator asking(String text) {
        var creator = creators.register();
        ask(creator, text);
        return creator;
    }

    private static void ask(TestCreator creator, String text) {
        creator.client()
                .put()
                .uri("/api/v1/creators/privacy")
                .body(new PrivacySettings(text, null, null, 365))
                .retrieve()
                .toBodilessEntity();
    }

    private static TestWorkspace workspace(TestCreator creator) {
        var workspace = TestWorkspace.of(creator);
        workspace.publish(SmallPrograms.nameAndDrink("drink"));
        return workspace;
    }

    private long count(TestCreator creator, String table) {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    private String agreed(TestCreator creator) {
        return CurrentCreator.call(
                creator.id(),
                () -> transactions.read(() -> database.sql("select text from consent")
                        .query(String.class)
                        .single()));
    }
}
