package org.companero.studio.shell;

import java.util.Locale;
import org.companero.studio.look.Theme;

/// What the account menu does; the window carries it out.
public interface AccountActions {

    Theme theme();

    void useTheme(Theme theme);

    void useLanguage(Locale language);

    void signOut();

    /// The account is signed in for another creator now: everything on stage is somebody else's.
    void workspaceChanged();
}
