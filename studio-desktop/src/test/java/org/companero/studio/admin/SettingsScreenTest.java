package org.companero.studio.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.PrivacySettings;
import org.companero.protocol.api.Quota;
import org.companero.protocol.api.Role;
import org.companero.studio.admin.account.AccountPage;
import org.companero.studio.admin.audit.AuditLog;
import org.companero.studio.admin.keys.KeysPage;
import org.companero.studio.admin.privacy.PrivacyPage;
import org.companero.studio.admin.secrets.SecretsPage;
import org.companero.studio.admin.team.TeamPage;
import org.companero.studio.admin.usage.UsagePage;
import org.companero.studio.admin.website.WebsitePage;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.KeysDouble;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.ShellDouble;
import org.companero.studio.text.Messages;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsScreenTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    static Path folder;

    private final GatewaysDouble gateways = new GatewaysDouble();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Access access = new Access();
    private final Messages messages = Messages.in(java.util.Locale.ENGLISH);
    private SettingsScreen screen;

    @Start
    void open(Stage stage) {
        gateways.team().with("demo@companero.local", Role.OWNER, true).with("coach@example.org", Role.COACH, false);
        gateways.usage().with(new Quota("documents", 48, 50, null));
        gateways.privacy()
                .with(new PrivacySettings(null, null, null, 365))
                .with(new ContactSummary(new UUID(0, 3), "Ana", "en", NOW, NOW));
        gateways.audit()
                .with(new AuditEntry(
                        1, NOW, AuditAction.SIGNED_IN, ActorKind.PERSON, "demo@companero.local", "", Map.of(), null))
                .with(new AuditEntry(
                        2,
                        NOW,
                        AuditAction.PROGRAM_PUBLISHED,
                        ActorKind.PERSON,
                        "coach@example.org",
                        "Sleep",
                        Map.of(),
                        null));
        new ShellDouble(tasks, access, (destination, navigator) -> {
                    screen = new SettingsScreen(messages, access, (chapter, over) -> page(chapter, over, navigator));
                    return screen;
                })
                .open(stage);
    }

    @Test
    void the_password_is_changed(FxRobot robot) {
        robot.clickOn("#password-open");
        type(robot, "#password-current", "companero-demo");
        type(robot, "#password-next", "tangerine boats sing softly");
        assertThat(robot.lookup("#password-strength").queryLabeled().getText()).isEqualTo("Strong");

        robot.clickOn("#password-change");

        assertThat(gateways.ownAccount().password()).isEqualTo("tangerine boats sing softly");
        assertThat(robot.lookup("#password-open").tryQuery()).isPresent();
    }

    @Test
    void a_second_step_is_set_up_and_its_recovery_codes_are_saved(FxRobot robot) throws Exception {
        robot.clickOn("#factor-set-up");
        type(robot, "#factor-password", "companero-demo");
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".qr").tryQuery()).isPresent();
        robot.clickOn("#factor-code").write(OwnAccountDouble.CODE).type(KeyCode.ENTER);
        assertThat(robot.lookup("#secret-text").queryTextInputControl().getText())
                .contains("4F7Q-9KMX");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#secret").tryQuery())
                .as("goes only when it is told to")
                .isPresent();

        robot.clickOn("#codes-save").clickOn("#secret-done");

        assertThat(Files.readString(folder.resolve("recovery-codes.txt"))).contains("4F7Q-9KMX");
        assertThat(robot.lookup("#secret").tryQuery()).isEmpty();
        assertThat(robot.lookup("#factor-end").tryQuery()).isPresent();
    }

    @Test
    void the_sites_that_may_show_the_chat_are_named(FxRobot robot) {
        robot.clickOn("#chapter-website");
        assertThat(robot.lookup("#website-meaning").queryLabeled().getText()).startsWith("Now every site");
        type(robot, "#website-sites", "example.org");
        robot.clickOn("#website-save");
        assertThat(robot.lookup("#website-problem").queryLabeled().getText()).contains("example.org");

        type(robot, "#website-sites", "https://example.org");
        robot.clickOn("#website-save");

        assertThat(gateways.profile().profile().allowedOrigins()).containsExactly("https://example.org");
        assertThat(robot.lookup("#website-save").queryButton().isDisabled()).isTrue();
    }

    @Test
    void somebody_is_invited_and_an_address_that_is_none_is_said(FxRobot robot) {
        robot.clickOn("#chapter-team").clickOn("#team-invite");
        robot.clickOn("#invite-email").write("somebody").type(KeyCode.ENTER);
        assertThat(robot.lookup("#invite-problem").queryLabeled().getText()).contains("e-mail address");

        robot.write("@example.org").clickOn("#invite-editor").clickOn("#invite-send");

        assertThat(gateways.team().invitations()).singleElement().satisfies(invitation -> {
            assertThat(invitation.email()).isEqualTo("somebody@example.org");
            assertThat(invitation.role()).isEqualTo(Role.EDITOR);
        });
        assertThat(robot.lookup("#invite-sheet").tryQuery()).isEmpty();
    }

    @Test
    void a_member_gets_another_role_and_is_removed_after_a_question(FxRobot robot) {
        robot.clickOn("#chapter-team").clickOn("#member-coach").clickOn("#role-editor");
        assertThat(gateways.team().members().getLast().role()).isEqualTo(Role.EDITOR);

        robot.clickOn("#member-editor").clickOn("#member-remove").clickOn("#confirmation-act");

        assertThat(gateways.team().members()).hasSize(1);
    }

    @Test
    void a_key_is_made_and_its_secret_is_shown_once(FxRobot robot) {
        robot.clickOn("#chapter-keys").clickOn("#keys-new");
        robot.clickOn("#key-name").write("Calendar");
        robot.clickOn("#key-PROGRAMS_READ").clickOn("#key-create");
        assertThat(robot.lookup("#secret-text").queryTextInputControl().getText())
                .isEqualTo(KeysDouble.SECRET);

        robot.clickOn("#secret-done");

        assertThat(robot.lookup("Calendar").tryQuery()).isPresent();
    }

    @Test
    void a_secret_is_kept_by_keyboard_alone_and_never_shown_again(FxRobot robot) {
        robot.clickOn("#chapter-secrets");
        robot.interact(() -> robot.lookup("#secrets-new").query().requestFocus());
        robot.type(KeyCode.SPACE);
        robot.write("booking_key").type(KeyCode.ENTER);
        robot.write("sk-42-quiet-nights").type(KeyCode.ENTER);

        assertThat(gateways.secrets().value("booking_key")).isEqualTo("sk-42-quiet-nights");
        assertThat(robot.lookup("#secret-sheet").tryQuery()).isEmpty();
        assertThat(robot.lookup("booking_key").tryQuery()).isPresent();
        assertThat(robot.lookup("sk-42-quiet-nights").tryQuery()).isEmpty();
        robot.clickOn("#secret-replace");
        assertThat(robot.lookup("#secret-value").queryTextInputControl().getText())
                .as("what is kept does not come back")
                .isEmpty();
    }

    @Test
    void a_secret_is_replaced_and_removed_after_a_question(FxRobot robot) {
        gateways.secrets().put("booking_key", "old");
        robot.clickOn("#chapter-secrets").clickOn("#secret-replace");
        robot.clickOn("#secret-value").write("new").clickOn("#secret-keep");
        assertThat(gateways.secrets().value("booking_key")).isEqualTo("new");

        robot.clickOn("#secret-remove").type(KeyCode.ESCAPE);
        assertThat(gateways.secrets().list()).as("Escape answers no").hasSize(1);
        robot.clickOn("#secret-remove").clickOn("#confirmation-act");

        assertThat(gateways.secrets().list()).isEmpty();
        assertThat(robot.lookup("No secrets yet").tryQuery()).isPresent();
    }

    @Test
    void secrets_that_cannot_be_read_say_why_and_are_read_on_another_try(FxRobot robot) {
        gateways.secrets().put("booking_key", "value");
        gateways.secrets().failWith(new ServerUnreachable(URI.create("http://127.0.0.1:1"), new IOException()));
        robot.clickOn("#chapter-secrets");
        assertThat(robot.lookup("#secrets-retry-offline").tryQuery()).isPresent();

        gateways.secrets().failWith(AccountsDouble.problem(500, "INTERNAL_ERROR", "Broken."));
        robot.clickOn("#secrets-retry-offline");
        gateways.secrets().failWith(AccountsDouble.problem(403, "PERMISSION_MISSING", "No."));
        robot.clickOn("#secrets-retry-failed");
        gateways.secrets().failWith(null);
        robot.clickOn("#secrets-retry-not-allowed");

        assertThat(robot.lookup("booking_key").tryQuery()).isPresent();
    }

    @Test
    void usage_near_its_limit_warns_in_words(FxRobot robot) {
        robot.clickOn("#chapter-usage");

        assertThat(robot.lookup("48 of 50").tryQuery()).isPresent();
        assertThat(robot.lookup("Nearly used up").tryQuery()).isPresent();
    }

    @Test
    void the_audit_log_is_narrowed_down_and_its_chain_is_vouched_for(FxRobot robot) {
        robot.clickOn("#chapter-audit");
        assertThat(robot.lookup("coach@example.org published “Sleep”").tryQuery())
                .isPresent();
        assertThat(robot.lookup("Chain intact · 2 entries").tryQuery()).isPresent();

        ComboBox<?> what = robot.lookup("#audit-action").queryComboBox();
        robot.interact(() -> {
            int signIns = what.getItems().size() - 1;
            while (!signIns(what, signIns)) {
                signIns--;
            }
            what.getSelectionModel().select(signIns);
        });

        assertThat(robot.lookup("coach@example.org published “Sleep”").tryQuery())
                .isEmpty();
        assertThat(robot.lookup("demo@companero.local signed in").tryQuery()).isPresent();
        robot.clickOn("#audit-export");
        assertThat(folder.resolve("audit-log.csv"))
                .content()
                .contains("SIGNED_IN")
                .doesNotContain("PROGRAM_PUBLISHED");
    }

    @Test
    void one_person_is_erased_only_after_their_name_was_typed(FxRobot robot) {
        robot.clickOn("#chapter-privacy");
        Node field = robot.lookup("#erase-person").query();
        robot.interact(() -> ((TextInputControl) field).setText("An"));
        robot.interact(() -> tasks.pass(Duration.ofSeconds(1)));
        robot.interact(() -> robot.lookup("#person-choice").queryButton().fire());
        robot.interact(() -> robot.lookup("#erase-one").queryButton().fire());
        assertThat(robot.lookup("#confirmation-act").queryButton().isDisabled()).isTrue();

        robot.clickOn("#confirmation-phrase").write("Ana").clickOn("#confirmation-act");

        assertThat(gateways.privacy().requests()).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(DataRequestKind.ERASURE);
            assertThat(request.contactId()).isEqualTo(new UUID(0, 3));
        });
    }

    @Test
    void a_shorter_period_warns_before_it_is_saved(FxRobot robot) {
        robot.clickOn("#chapter-privacy");
        robot.interact(() -> ((javafx.scene.control.CheckBox)
                        robot.lookup("#privacy-conversations-forever").query())
                .fire());
        assertThat(robot.lookup("#privacy-losses .label").tryQuery()).isPresent();

        robot.clickOn("#privacy-save");

        assertThat(gateways.privacy().settings().conversationDays()).isEqualTo(365);
        assertThat(robot.lookup("#privacy-save").queryButton().isDisabled()).isTrue();
    }

    @Test
    void the_keyboard_moves_through_the_pages_and_stays_in_a_sheet(FxRobot robot) {
        robot.interact(() -> robot.lookup("#chapter-account").query().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(robot.lookup("#crumb-here").queryLabeled().getText()).isEqualTo("Team");

        robot.clickOn("#team-invite");
        for (int i = 0; i < 12; i++) {
            robot.type(KeyCode.TAB);
            Node owner = screen.content().getScene().getFocusOwner();
            assertThat(robot.from(robot.lookup("#invite-sheet").queryParent())
                            .lookup((Node node) -> node == owner)
                            .tryQuery())
                    .as("after %d presses of Tab", i + 1)
                    .isPresent();
        }
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#invite-sheet").tryQuery()).isEmpty();
    }

    @Test
    void an_analyst_finds_only_what_their_role_includes(FxRobot robot) {
        robot.interact(() -> access.know(gateways.ownAccount().as(Role.ANALYST).account()));

        assertThat(shown(robot, "#chapter-usage")).isTrue();
        assertThat(shown(robot, "#chapter-keys")).isFalse();
        assertThat(shown(robot, "#chapter-secrets")).isFalse();
        assertThat(shown(robot, "#chapter-audit")).isFalse();
        assertThat(shown(robot, "#chapter-privacy")).isFalse();
        robot.clickOn("#chapter-team");
        assertThat(shown(robot, "#team-invite")).isFalse();
        assertThat(robot.lookup("#member-coach").tryQuery()).isEmpty();
    }

    private static boolean signIns(ComboBox<?> box, int index) {
        @SuppressWarnings("unchecked")
        var words = (javafx.util.StringConverter<Object>) box.getConverter();
        return "Sign-ins".equals(words.toString(box.getItems().get(index)));
    }

    private static boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> ((TextInputControl) robot.lookup(field).query()).setText(text));
    }

    private Page page(Chapter chapter, StackPane over, Navigator navigator) {
        FileSaver saver = (title, name) -> Optional.of(folder.resolve(name));
        return switch (chapter) {
            case ACCOUNT ->
                new AccountPage(
                        gateways.ownAccount(), messages, tasks, () -> NOW, navigator, access, saver, over, () -> {});
            case TEAM -> new TeamPage(gateways.team(), messages, tasks, () -> NOW, navigator, access, over);
            case KEYS -> new KeysPage(gateways.keys(), messages, tasks, () -> NOW, navigator, access, over);
            case SECRETS -> new SecretsPage(gateways.secrets(), messages, tasks, () -> NOW, navigator, over);
            case WEBSITE -> new WebsitePage(gateways.profile(), messages, tasks, navigator, access);
            case USAGE -> new UsagePage(gateways.usage(), messages, tasks, () -> NOW);
            case AUDIT -> new AuditLog(gateways.audit(), messages, tasks, () -> NOW, navigator, saver);
            case PRIVACY -> new PrivacyPage(gateways.privacy(), messages, tasks, () -> NOW, navigator, saver, over);
        };
    }
}
