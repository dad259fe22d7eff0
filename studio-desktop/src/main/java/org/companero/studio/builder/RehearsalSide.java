package org.companero.studio.builder;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.studio.builder.crowd.CrowdHeat;
import org.companero.studio.builder.crowd.CrowdRun;
import org.companero.studio.builder.crowd.CrowdView;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.builder.rehearse.Rehearsal;
import org.companero.studio.builder.rehearse.RehearsalView;
import org.companero.studio.builder.tests.KeptTests;
import org.companero.studio.builder.tests.TestsView;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.kordamp.ikonli.feather.Feather;

/// Trying the program out, beside the canvas: alone, by the chats that are kept, or with a crowd.
final class RehearsalSide extends VBox {

    /// What is shown.
    enum Tab {
        CHAT,
        TESTS,
        CROWD
    }

    private final OpenProgram open;
    private final Messages messages;
    private final RehearsalView chat;
    private final KeptTests tests;
    private final CrowdRun crowd;
    private final TestsView testsView;
    private final CrowdView crowdView;
    private final StackPane content = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();

    /// @param close puts it away
    RehearsalSide(
            Rehearsal rehearsal,
            OpenProgram open,
            OtherPrograms others,
            Tasks tasks,
            Instant today,
            StepWords words,
            Runnable close) {
        this.open = open;
        this.messages = words.messages();
        getStyleClass().add("builder-rehearsal");
        chat = new RehearsalView(rehearsal, open, words);
        tests = new KeptTests(open, others, tasks);
        crowd = new CrowdRun(open, others, tasks, today);
        testsView = new TestsView(tests, messages);
        crowdView = new CrowdView(crowd, words);
        Button away = Controls.icon(Feather.X, messages.text("builder.close"), close);
        away.setId("rehearse-close");
        HBox choices = new HBox(
                0,
                tab(Tab.CHAT, messages.text("builder.rehearse"), "rehearse-tab-chat"),
                tab(Tab.TESTS, messages.text("builder.tests"), "rehearse-tab-tests"),
                tab(Tab.CROWD, messages.text("builder.crowd"), "rehearse-tab-crowd"));
        choices.getStyleClass().add("builder-tabs");
        HBox head = new HBox(8, choices, Controls.spacer(), away);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("builder-tabs-head");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        tabs.selectedToggleProperty().addListener((was, before, now) -> {
            if (now == null) {
                tabs.selectToggle(before);
            } else {
                put((Tab) now.getUserData());
            }
        });
        crowd.stateProperty().addListener((was, before, now) -> warm());
        show(Tab.CHAT);
    }

    private ToggleButton tab(Tab tab, String words, String id) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setUserData(tab);
        button.setToggleGroup(tabs);
        return button;
    }

    void show(Tab tab) {
        tabs.getToggles().stream().filter(toggle -> toggle.getUserData() == tab).forEach(tabs::selectToggle);
    }

    private void put(Tab tab) {
        Node shown = switch (tab) {
            case CHAT -> chat;
            case TESTS -> testsView;
            case CROWD -> crowdView;
        };
        content.getChildren().setAll(shown);
        warm();
        if (tab == Tab.TESTS) {
            tests.run();
        }
    }

    /// The drawing says where the crowd stops while the crowd is looked at.
    private void warm() {
        CrowdReport report = crowd.report();
        boolean looked = content.getChildren().contains(crowdView);
        open.warm(looked && report != null ? CrowdHeat.of(report, messages) : Heat.NONE);
    }

    /// Puts the caret where the person writes.
    void begin() {
        chat.begin();
    }

    CrowdRun crowd() {
        return crowd;
    }

    KeptTests tests() {
        return tests;
    }

    /// Late results are dropped from now on.
    void close() {
        open.warm(Heat.NONE);
        tests.close();
        crowd.close();
    }
}
