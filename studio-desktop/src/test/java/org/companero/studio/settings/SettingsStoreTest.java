package org.companero.studio.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.companero.studio.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

    @TempDir
    Path folder;

    @Test
    void what_was_changed_is_there_after_a_restart() {
        var paths = new StudioPaths(folder.resolve("new"));
        new SettingsStore(paths)
                .update(settings -> settings.withTheme(Theme.DARK)
                        .withServer("https://coach.example/")
                        .withPanel("inspector", 380));

        Settings again = new SettingsStore(paths).current();

        assertThat(again.theme()).isEqualTo(Theme.DARK);
        assertThat(again.server()).isEqualTo("https://coach.example");
        assertThat(again.panels()).containsExactly(Map.entry("inspector", 380.0));
    }

    @Test
    void a_corrupt_file_is_set_aside_and_the_defaults_are_used() throws IOException {
        var paths = new StudioPaths(folder);
        Files.writeString(paths.settingsFile(), "{\"theme\": \"LI");

        Settings settings = new SettingsStore(paths).current();

        assertThat(settings).isEqualTo(Settings.defaults());
        assertThat(folder.resolve("settings.json.broken")).content().isEqualTo("{\"theme\": \"LI");
    }

    @Test
    void members_an_older_studio_did_not_write_take_their_defaults() throws IOException {
        var paths = new StudioPaths(folder);
        Files.writeString(paths.settingsFile(), "{\"theme\": \"DARK\", \"fromTheFuture\": 1}");

        Settings settings = new SettingsStore(paths).current();

        assertThat(settings.theme()).isEqualTo(Theme.DARK);
        assertThat(settings.server()).isEqualTo(Settings.LOCAL_SERVER);
    }

    @Test
    void only_the_owner_can_read_the_file() throws IOException {
        var paths = new StudioPaths(folder);
        new SettingsStore(paths).update(settings -> settings.withEmail("coach@example.org"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paths.settingsFile())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_folder_that_cannot_be_written_costs_only_the_remembering() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");
        var store = new SettingsStore(new StudioPaths(blocked));

        store.update(settings -> settings.withTheme(Theme.DARK));

        assertThat(store.current().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void each_system_has_its_own_place() {
        Path home = Path.of("/home/coach");
        assertThat(StudioPaths.place("Linux", home, Map.of())).isEqualTo(Path.of("/home/coach/.config/companero"));
        assertThat(StudioPaths.place("Linux", home, Map.of("XDG_CONFIG_HOME", "/x")))
                .isEqualTo(Path.of("/x/companero"));
        assertThat(StudioPaths.place("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/coach/Library/Application Support/Companero"));
        assertThat(StudioPaths.place("Windows 11", home, Map.of("APPDATA", "/r")))
                .isEqualTo(Path.of("/r/Companero"));
    }
}
