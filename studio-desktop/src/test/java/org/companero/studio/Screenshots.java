package org.companero.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.companero.protocol.api.Role;
import org.companero.studio.builder.BuilderPictures;
import org.companero.studio.look.CardButton;
import org.companero.studio.look.Theme;
import org.companero.studio.server.AccountsDouble;
import org.companero.studio.server.GatewaysDouble;
import org.companero.studio.server.ServerUnreachable;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.settings.StudioPaths;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.AccountActions;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Shell;
import org.companero.studio.signin.SignInView;
import org.companero.studio.text.Messages;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Draws every view of the studio for the documentation; `scripts/studio-screenshots` runs it. Not run with the other
/// tests.
class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("screenshots.dir", "../docs/images"));

    private static final RuntimeException AWAY =
            new ServerUnreachable(URI.create("http://127.0.0.1:8080"), new ConnectException());

    @TempDir
    Path home;

    private record Size(int width, int height) {}

    /// A view and, where it has one, what is done to it before the picture is taken.
    private record View(String name, Locale language, Drawn drawn) {}

    @FunctionalInterface
    private interface Drawn {
        Parent in(Messages messages, Theme theme);

        default void then(Scene scene) {}
    }

    @TestFactory
    Stream<DynamicTest> every_view_in_both_themes_and_at_both_sizes() {
        return views().flatMap(view -> Stream.of(Theme.values())
                .flatMap(theme ->
                        Stream.of(new Size(1440, 900), new Size(1024, 700)).map(size -> picture(view, theme, size))));
    }

    private Stream<View> views() {
        String only = System.getProperty("screenshots.only", ".*");
        return Stream.of(screens(), settingsPages(), builder())
                .flatMap(views -> views)
                .filter(view -> view.name().matches(only));
    }

    private Stream<View> builder() {
        return Stream.of(Locale.ENGLISH, Locale.of("es"))
                .flatMap(language -> BuilderPictures.all().entrySet().stream()
                        .map(entry -> new View(
                                language == Locale.ENGLISH ? entry.getKey() : entry.getKey() + "-es",
                                language,
                                (messages, theme) -> entry.getValue().apply(messages))));
    }

    private Stream<View> screens() {
        Locale english = Locale.ENGLISH;
        Locale spanish = Locale.of("es");
        Drawn knowledge = shell(Destination.KNOWLEDGE);
        return Stream.of(
                new View("knowledge", english, asking(knowledge, "What helps after a bad night?")),
                new View("knowledge-es", spanish, asking(knowledge, "¿Qué ayuda después de una mala noche?")),
                new View(
                        "knowledge-passage",
                        english,
                        pressing(asking(knowledge, "What helps after a bad night?"), ".citation-card")),
                new View(
                        "knowledge-empty",
                        english,
                        (messages, theme) -> shell(
                                messages, theme, new GatewaysDouble(), new SameThreadTasks(), Destination.KNOWLEDGE)),
                new View("inbox", english, shell(Destination.INBOX)),
                new View("inbox-es", spanish, shell(Destination.INBOX)),
                new View(
                        "inbox-empty",
                        english,
                        (messages, theme) ->
                                shell(messages, theme, new GatewaysDouble(), new SameThreadTasks(), Destination.INBOX)),
                new View(
                        "inbox-loading",
                        english,
                        (messages, theme) ->
                                shell(messages, theme, new GatewaysDouble(), new PausedTasks(), Destination.INBOX)),
                new View("programs-filtered", english, typing(shell(Destination.PROGRAMS), "#programs-search", "yoga")),
                new View(
                        "programs-failed",
                        english,
                        failing(Destination.PROGRAMS, AccountsDouble.problem(500, "INTERNAL_ERROR", "Broken."))),
                new View("knowledge-offline", english, failing(Destination.KNOWLEDGE, AWAY)),
                new View("inbox-offline", english, failing(Destination.INBOX, AWAY)),
                new View("sign-in", english, this::signIn),
                new View("sign-in-es", spanish, this::signIn),
                new View("programs", english, shell(Destination.PROGRAMS)),
                new View("programs-es", spanish, shell(Destination.PROGRAMS)),
                new View("programs-new", english, pressing(shell(Destination.PROGRAMS), "#programs-new")),
                new View(
                        "programs-empty",
                        english,
                        (messages, theme) -> shell(
                                messages, theme, new GatewaysDouble(), new SameThreadTasks(), Destination.PROGRAMS)),
                new View(
                        "programs-loading",
                        english,
                        (messages, theme) ->
                                shell(messages, theme, new GatewaysDouble(), new PausedTasks(), Destination.PROGRAMS)),
                new View("programs-offline", english, failing(Destination.PROGRAMS, AWAY)));
    }

    private Stream<View> settingsPages() {
        Locale english = Locale.ENGLISH;
        Locale spanish = Locale.of("es");
        Drawn settings = shell(Destination.SETTINGS);
        Stream<View> pages = Stream.of("account", "team", "keys", "secrets", "website", "usage", "audit", "privacy")
                .flatMap(page -> Stream.of(
                        new View("settings-" + page, english, pressing(settings, "#chapter-" + page)),
                        new View("settings-" + page + "-es", spanish, pressing(settings, "#chapter-" + page))));
        Stream<View> more = Stream.of(
                new View("settings-account-password", english, pressing(settings, "#password-open")),
                new View("settings-account-factor-password", english, pressing(plain(Role.OWNER), "#factor-set-up")),
                new View("settings-account-factor", english, this::secondFactor),
                new View("settings-account-factor-es", spanish, this::secondFactor),
                new View("settings-account-codes", english, this::recoveryCodes),
                new View("settings-account-coach", english, plain(Role.COACH)),
                new View("settings-team-invite", english, pressing(settings, "#chapter-team", "#team-invite")),
                new View("settings-team-invite-es", spanish, pressing(settings, "#chapter-team", "#team-invite")),
                new View("settings-keys-new", english, pressing(settings, "#chapter-keys", "#keys-new")),
                new View("settings-keys-new-es", spanish, pressing(settings, "#chapter-keys", "#keys-new")),
                new View("settings-keys-empty", english, pressing(plain(Role.OWNER), "#chapter-keys")),
                new View("settings-keys-revoke", english, pressing(settings, "#chapter-keys", "#key-revoke")),
                new View("settings-privacy-erase", english, pressing(settings, "#chapter-privacy", "#erase-all")),
                new View(
                        "settings-account-loading",
                        english,
                        (messages, theme) ->
                                shell(messages, theme, new GatewaysDouble(), new PausedTasks(), Destination.SETTINGS)),
                new View("settings-secrets-new", english, pressing(settings, "#chapter-secrets", "#secrets-new")),
                new View("settings-secrets-new-es", spanish, pressing(settings, "#chapter-secrets", "#secrets-new")),
                new View(
                        "settings-secrets-replace", english, pressing(settings, "#chapter-secrets", "#secret-replace")),
                new View(
                        "settings-secrets-refused",
                        english,
                        pressing(settings, "#chapter-secrets", "#secrets-new", "#secret-keep")),
                new View("settings-secrets-remove", english, pressing(settings, "#chapter-secrets", "#secret-remove")),
                new View("settings-secrets-empty", english, pressing(plain(Role.OWNER), "#chapter-secrets")),
                new View(
                        "settings-secrets-offline",
                        english,
                        pressing(failing(Destination.SETTINGS, AWAY), "#chapter-secrets")),
                new View(
                        "settings-team-offline",
                        english,
                        pressing(failing(Destination.SETTINGS, AWAY), "#chapter-team")),
                new View(
                        "settings-audit-failed",
                        english,
                        pressing(
                                failing(Destination.SETTINGS, AccountsDouble.problem(500, "INTERNAL_ERROR", "Broken.")),
                                "#chapter-audit")),
                new View(
                        "settings-usage-forbidden",
                        english,
                        pressing(
                                failing(Destination.SETTINGS, AccountsDouble.problem(403, "PERMISSION_MISSING", "No.")),
                                "#chapter-usage")),
                new View("programs-coach", english, asked(Role.COACH, Destination.PROGRAMS)),
                new View("sign-in-code", english, this::signInWithCode));
        return Stream.concat(pages, more);
    }

    /// The settings of a fresh account with this role.
    private Drawn plain(Role role) {
        return (messages, theme) -> {
            var gateways = new GatewaysDouble();
            gateways.ownAccount().as(role);
            gateways.team().with("demo@companero.local", role, true);
            return shell(messages, theme, gateways, new SameThreadTasks(), Destination.SETTINGS);
        };
    }

    /// The studio for somebody of this role.
    private Drawn asked(Role role, Destination destination) {
        return (messages, theme) -> {
            var gateways = Samples.studio(messages.locale());
            gateways.ownAccount().as(role);
            return shell(messages, theme, gateways, new SameThreadTasks(), destination);
        };
    }

    private Parent secondFactor(Messages messages, Theme theme) {
        return secondFactor(messages, theme, scene -> {});
    }

    private Parent recoveryCodes(Messages messages, Theme theme) {
        return secondFactor(messages, theme, scene -> {
            ((TextField) scene.lookup("#factor-code")).setText("123456");
            press(scene.lookup("#factor-confirm"));
        });
    }

    private Parent secondFactor(Messages messages, Theme theme, Consumer<Scene> then) {
        var shell = plain(Role.OWNER).in(messages, theme);
        var scene = new Scene(shell, 1440, 900);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        press(scene.lookup("#factor-set-up"));
        ((TextField) scene.lookup("#factor-password")).setText("companero-demo");
        press(scene.lookup("#factor-begin"));
        then.accept(scene);
        scene.setRoot(new javafx.scene.layout.Pane());
        return shell;
    }

    private Parent signInWithCode(Messages messages, Theme theme) {
        var accounts = new AccountsDouble().with("demo@companero.local", "companero-demo");
        accounts.askFor("123456");
        var view = new SignInView(accounts, settings(), messages, new SameThreadTasks(), () -> {});
        ((TextField) view.lookup("#sign-in-email")).setText("demo@companero.local");
        ((TextField) view.lookup("#sign-in-password")).setText("companero-demo");
        press(view.lookup("#sign-in-submit"));
        return view;
    }

    private Parent signIn(Messages messages, Theme theme) {
        return new SignInView(new GatewaysDouble().accounts(), settings(), messages, new SameThreadTasks(), () -> {});
    }

    private Drawn shell(Destination destination) {
        return (messages, theme) ->
                shell(messages, theme, Samples.studio(messages.locale()), new SameThreadTasks(), destination);
    }

    private Parent shell(
            Messages messages, Theme theme, GatewaysDouble gateways, Tasks tasks, Destination destination) {
        var access = new Access();
        var account = new Account(theme);
        var bench = new Workbench(gateways, tasks, settings(), new StudioPaths(home), () -> Samples.NOW, page -> {});
        var screens = new StudioScreens(messages, bench, access, account);
        var shell = new Shell(messages, tasks, screens, access, "demo.creator@companero.local", account);
        tasks.run(gateways.ownAccount()::account, access::know, failure -> {});
        shell.go(destination);
        return shell;
    }

    /// The view while the server does nothing but throw this.
    private Drawn failing(Destination destination, RuntimeException failure) {
        return (messages, theme) -> {
            var gateways = new GatewaysDouble();
            gateways.failWith(failure);
            return shell(messages, theme, gateways, new SameThreadTasks(), destination);
        };
    }

    /// The view after something was typed into a field.
    private static Drawn typing(Drawn view, String field, String text) {
        return new Drawn() {
            @Override
            public Parent in(Messages messages, Theme theme) {
                return view.in(messages, theme);
            }

            @Override
            public void then(Scene scene) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ((TextField) scene.lookup(field)).setText(text);
            }
        };
    }

    /// The view after these buttons were pressed, one after the other.
    private static Drawn pressing(Drawn view, String... buttons) {
        return new Drawn() {
            @Override
            public Parent in(Messages messages, Theme theme) {
                return view.in(messages, theme);
            }

            @Override
            public void then(Scene scene) {
                view.then(scene);
                for (String button : buttons) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    press(scene.lookup(button));
                }
            }
        };
    }

    private static void press(Node node) {
        switch (node) {
            case ButtonBase button -> button.fire();
            case CardButton card -> card.fire();
            default -> throw new IllegalArgumentException(node + " cannot be pressed");
        }
    }

    /// The view after its documents were asked.
    private static Drawn asking(Drawn view, String question) {
        return new Drawn() {
            @Override
            public Parent in(Messages messages, Theme theme) {
                return view.in(messages, theme);
            }

            @Override
            public void then(Scene scene) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ((TextField) scene.lookup("#ask-question")).setText(question);
                ((ButtonBase) scene.lookup("#ask-send")).fire();
            }
        };
    }

    private SettingsStore settings() {
        return new SettingsStore(new StudioPaths(home));
    }

    private static DynamicTest picture(View view, Theme theme, Size size) {
        String name = "%s-%s-%dx%d.png"
                .formatted(view.name(), theme.name().toLowerCase(Locale.ROOT), size.width(), size.height());
        return DynamicTest.dynamicTest(name, () -> {
            Path file = FOLDER.resolve(name);
            var messages = Messages.in(view.language());
            Callable<Parent> content = () -> view.drawn().in(messages, theme);
            Pictures.draw(content, view.drawn()::then, size.width(), size.height(), theme, file);
            assertThat(file).isNotEmptyFile();
        });
    }

    private record Account(Theme theme) implements AccountActions {

        @Override
        public void useTheme(Theme other) {}

        @Override
        public void useLanguage(Locale language) {}

        @Override
        public void signOut() {}

        @Override
        public void workspaceChanged() {}
    }
}
