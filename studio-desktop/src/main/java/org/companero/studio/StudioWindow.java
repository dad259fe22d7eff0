package org.companero.studio;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.companero.studio.look.Theme;
import org.companero.studio.server.AccountGateway;
import org.companero.studio.settings.SettingsStore;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.AccountActions;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Shell;
import org.companero.studio.signin.SignInView;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// What the window holds: the sign-in, or the shell with its screens. Changes between them, and with theme and
/// language.
final class StudioWindow implements AccountActions {

    private final Workbench bench;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final Scene scene = new Scene(new Pane());
    private Messages messages;
    private @Nullable Shell shell;
    private Access access = new Access();

    StudioWindow(Workbench bench) {
        this.bench = bench;
        this.settings = bench.settings();
        this.tasks = bench.tasks();
        this.messages = words();
        accounts().onEnd(() -> tasks.deliver(this::showSignIn));
        theme().applyTo(scene);
        showFirst();
    }

    Scene scene() {
        return scene;
    }

    @Override
    public Theme theme() {
        return settings.current().theme();
    }

    @Override
    public void useTheme(Theme theme) {
        settings.update(current -> current.withTheme(theme));
        theme.applyTo(scene);
    }

    @Override
    public void useLanguage(Locale language) {
        settings.update(current -> current.withLanguage(language.toLanguageTag()));
        messages = words();
        showFirst();
    }

    @Override
    public void workspaceChanged() {
        access = new Access();
        showFirst();
    }

    @Override
    public void signOut() {
        leave();
        tasks.run(
                () -> {
                    accounts().signOut();
                    return true;
                },
                done -> {},
                failure -> {});
        showSignIn();
    }

    /// Leaves the screen that is shown; to be called before the window goes.
    void leave() {
        if (shell != null) {
            shell.close();
            shell = null;
        }
    }

    private void showFirst() {
        accounts().remembered().ifPresentOrElse(this::showShell, this::showSignIn);
    }

    private void showSignIn() {
        leave();
        access = new Access();
        var signIn = new SignInView(accounts(), settings, messages, tasks, this::showFirst);
        show(signIn);
        tasks.deliver(signIn::requestFocus);
    }

    private void showShell(String email) {
        leave();
        shell = new Shell(messages, tasks, new StudioScreens(messages, bench, access, this), access, email, this);
        show(shell);
        shell.go(Destination.PROGRAMS);
        findOut(access);
    }

    /// What the person may do is read beside the first screen. A failure offers everything: the server decides
    /// anyway.
    private void findOut(Access asked) {
        tasks.run(bench.gateways().ownAccount()::account, asked::know, failure -> {});
    }

    private void show(Parent root) {
        scene.setRoot(root);
    }

    private AccountGateway accounts() {
        return bench.gateways().accounts();
    }

    private Messages words() {
        return Messages.in(Locale.forLanguageTag(settings.current().language()));
    }
}
