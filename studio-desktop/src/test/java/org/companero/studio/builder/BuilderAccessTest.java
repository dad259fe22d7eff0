package org.companero.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.companero.protocol.api.Role;
import org.companero.protocol.program.Program;
import org.companero.studio.Pictures;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.look.Theme;
import org.companero.studio.server.OwnAccountDouble;
import org.companero.studio.shell.Access;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderAccessTest {

    @TempDir
    Path folder;

    @Test
    void a_coach_sees_no_publish_button_and_no_steps_to_add() {
        Pictures.onFxThread(() -> {
            BuilderStage stage = openFor(Role.COACH);

            assertThat(shown(stage, "#builder-publish")).isFalse();
            assertThat(shown(stage, ".builder-palette")).isFalse();
            assertThat(shown(stage, "#builder-rehearse")).isTrue();
            return stage;
        });
    }

    @Test
    void what_a_coach_looks_at_cannot_be_changed() {
        Pictures.onFxThread(() -> {
            BuilderStage stage = openFor(Role.COACH);
            Program before = stage.view().open().program();

            stage.view().open().edit(new Edit.Rename("Another name"));

            assertThat(stage.view().open().program()).isEqualTo(before);
            assertThat(stage.view().lookup("#program-name").isDisabled()).isTrue();
            return stage;
        });
    }

    @Test
    void an_editor_publishes_and_changes() {
        Pictures.onFxThread(() -> {
            BuilderStage stage = openFor(Role.EDITOR);

            stage.view().open().edit(new Edit.Rename("Another name"));

            assertThat(shown(stage, "#builder-publish")).isTrue();
            assertThat(shown(stage, ".builder-palette")).isTrue();
            assertThat(stage.view().open().program().name()).isEqualTo("Another name");
            return stage;
        });
    }

    private BuilderStage openFor(Role role) {
        var access = new Access();
        access.know(new OwnAccountDouble().as(role).account());
        var stage = new BuilderStage(SamplePrograms.sleep(), 2, Locale.ENGLISH, new SameThreadTasks(), folder, access);
        var scene = new Scene(stage.shell(), 1440, 900);
        Theme.LIGHT.applyTo(scene);
        stage.shell().applyCss();
        stage.shell().layout();
        return stage;
    }

    private static boolean shown(BuilderStage stage, String id) {
        Node node = stage.shell().lookup(id);
        return node != null && node.isVisible();
    }
}
