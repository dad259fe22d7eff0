package org.companero.studio.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the studio keeps its files on this computer.
///
/// @param config settings and the remembered sign-in; private to the person
public record StudioPaths(Path config) {

    /// Set this system property to keep everything in another folder, as a second installation or a test does.
    public static final String OVERRIDE = "companero.studio.home";

    /// The place that the operating system sets aside for such files.
    public static StudioPaths ofThisComputer() {
        String override = System.getProperty(OVERRIDE);
        return override != null
                ? new StudioPaths(Path.of(override))
                : new StudioPaths(place(
                        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()));
    }

    static Path place(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Companero");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Companero");
        }
        String xdg = environment.get("XDG_CONFIG_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("companero");
    }

    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    public Path sessionFile() {
        return config.resolve("session.json");
    }
}
