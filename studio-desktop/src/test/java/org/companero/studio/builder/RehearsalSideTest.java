package org.companero.studio.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.companero.studio.Pictures;
import org.companero.studio.builder.RehearsalSide.Tab;
import org.companero.studio.builder.crowd.CrowdRun;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.look.Theme;
import org.companero.studio.work.SameThreadTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalSideTest {

    @TempDir
    Path folder;

    private final SameThreadTasks tasks = new SameThreadTasks();

    @Test
    void the_drawing_says_where_the_crowd_stops_while_the_crowd_is_looked_at() {
        Pictures.onFxThread(() -> {
            BuilderView view = tried();
            assertThat(warm(view)).isNotZero();

            view.trying().show(Tab.CHAT);
            assertThat(warm(view)).isZero();
            view.trying().show(Tab.CROWD);
            assertThat(warm(view)).isNotZero();
            view.rehearsing().set(false);

            assertThat(warm(view)).isZero();
            assertThat(view.open().heatProperty().get()).isEqualTo(Heat.NONE);
            return view;
        });
    }

    @Test
    void marks_stay_with_their_steps_while_the_program_is_changed() {
        Pictures.onFxThread(() -> {
            BuilderView view = tried();
            long before = warm(view);

            view.open().edit(new Edit.Rename("Another name"));
            view.canvas().add(org.companero.studio.builder.edit.StepKind.MESSAGE);

            assertThat(warm(view)).isEqualTo(before);
            return view;
        });
    }

    private BuilderView tried() {
        var stage = new BuilderStage(SamplePrograms.sleep(), 2, Locale.ENGLISH, tasks, folder);
        var scene = new Scene(stage.shell(), 1440, 900);
        Theme.LIGHT.applyTo(scene);
        BuilderView view = stage.view();
        view.rehearsing().set(true);
        view.trying().show(Tab.CROWD);
        view.trying().crowd().run(CrowdRun.Patience.LOW);
        return view;
    }

    private static long warm(BuilderView view) {
        view.canvas().applyCss();
        return view.canvas().lookupAll(".builder-heat").stream()
                .filter(mark -> mark.isVisible() && !((Label) mark).getText().isEmpty())
                .count();
    }
}
