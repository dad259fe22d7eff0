package org.companero.studio.shell;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.companero.studio.look.Theme;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The real shell in a window of 1024 × 700, for the test of one screen.
public final class ShellDouble {

    private final Shell shell;

    public ShellDouble(Tasks tasks, Screens screens) {
        this(tasks, new Access(), screens);
    }

    public ShellDouble(Tasks tasks, Access access, Screens screens) {
        this.shell =
                new Shell(Messages.in(Locale.ENGLISH), tasks, screens, access, "demo@companero.local", new NoAccount());
    }

    /// Opens the window on the screen that the screens make.
    public void open(Stage stage) {
        var scene = new Scene(shell, 1024, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.go(Destination.PROGRAMS);
    }

    public Shell shell() {
        return shell;
    }

    private record NoAccount() implements AccountActions {

        @Override
        public Theme theme() {
            return Theme.LIGHT;
        }

        @Override
        public void useTheme(Theme theme) {}

        @Override
        public void useLanguage(Locale language) {}

        @Override
        public void signOut() {}

        @Override
        public void workspaceChanged() {}
    }
}
