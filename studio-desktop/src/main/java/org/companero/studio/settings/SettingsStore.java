package org.companero.studio.settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings, kept in one JSON file. A file that cannot be read is set aside and the defaults are used; a file
/// that cannot be written costs only the remembering. Neither ever stops the studio.
public final class SettingsStore {

    private static final Logger LOG = System.getLogger(SettingsStore.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private Settings settings;

    public SettingsStore(StudioPaths paths) {
        this.file = paths.settingsFile();
        this.settings = read();
    }

    public synchronized Settings current() {
        return settings;
    }

    /// Changes the settings and writes them.
    public synchronized Settings update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (!changed.equals(settings)) {
            settings = changed;
            write();
        }
        return settings;
    }

    private Settings read() {
        if (!Files.exists(file)) {
            return Settings.defaults();
        }
        try {
            return JSON.readValue(Files.readString(file), Settings.class);
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, "{0} cannot be read and is set aside; the defaults are used", file);
            setAside();
            return Settings.defaults();
        }
    }

    private void setAside() {
        try {
            PrivateFiles.setAside(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be set aside; delete it by hand", e);
        }
    }

    private void write() {
        try {
            PrivateFiles.write(file, JSON.writeValueAsString(settings));
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be written; settings last until the studio is closed", e);
        }
    }
}
