package org.companero.studio.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.companero.studio.look.Theme;
import org.jspecify.annotations.Nullable;

/// What the studio remembers between two starts. What is missing, because an older studio wrote it, takes its
/// default.
///
/// @param server the server's address, without a slash at the end
/// @param language a BCP 47 tag
/// @param email the last e-mail address signed in with
/// @param panels the sizes of resizable panels in pixels, by the panel's name
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        String server,
        Theme theme,
        String language,
        @Nullable String email,
        @Nullable WindowPlace window,
        Map<String, Double> panels) {

    /// Where a server on this computer answers.
    public static final String LOCAL_SERVER = "http://127.0.0.1:8080";

    @SuppressWarnings("NullAway") // read from a file, in which anything may be missing
    public Settings {
        server = server == null || server.isBlank()
                ? LOCAL_SERVER
                : server.strip().replaceAll("/+$", "");
        theme = theme == null ? Theme.LIGHT : theme;
        language = language == null ? Locale.getDefault().getLanguage() : language;
        panels = panels == null ? Map.of() : Map.copyOf(panels);
    }

    public static Settings defaults() {
        return new Settings(LOCAL_SERVER, Theme.LIGHT, Locale.getDefault().getLanguage(), null, null, Map.of());
    }

    public Settings withServer(String changed) {
        return new Settings(changed, theme, language, email, window, panels);
    }

    public Settings withTheme(Theme changed) {
        return new Settings(server, changed, language, email, window, panels);
    }

    public Settings withLanguage(String changed) {
        return new Settings(server, theme, changed, email, window, panels);
    }

    public Settings withEmail(String changed) {
        return new Settings(server, theme, language, changed, window, panels);
    }

    public Settings withWindow(WindowPlace changed) {
        return new Settings(server, theme, language, email, changed, panels);
    }

    public Settings withPanel(String panel, double size) {
        var changed = new HashMap<>(panels);
        changed.put(panel, size);
        return new Settings(server, theme, language, email, window, changed);
    }

    /// The window's place on the screen, in pixels.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
}
