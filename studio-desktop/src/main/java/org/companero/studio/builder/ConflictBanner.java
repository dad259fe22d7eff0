package org.companero.studio.builder;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.program.Node;
import org.companero.studio.builder.model.Difference;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.model.Saving;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.server.FailureWords;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Says that somebody else saved the program in between, shows what they did, and lets the creator choose. Also says
/// why the server refused a save.
final class ConflictBanner extends VBox {

    private static final int NAMES = 3;

    private final OpenProgram open;
    private final Saving saving;
    private final StepWords words;
    private final Messages messages;
    private final BuilderTools tools;

    ConflictBanner(OpenProgram open, Saving saving, StepWords words, BuilderTools tools) {
        this.open = open;
        this.saving = saving;
        this.words = words;
        this.messages = words.messages();
        this.tools = tools;
        setPickOnBounds(false);
        setId("builder-banner");
        saving.stateProperty().addListener((was, before, now) -> show());
        show();
    }

    private void show() {
        ProgramResource theirs = saving.theirsProperty().get();
        if (saving.state() == Saving.State.CONFLICT && theirs != null) {
            getChildren().setAll(conflict(theirs));
        } else if (saving.state() == Saving.State.REFUSED) {
            getChildren().setAll(refused());
        } else {
            getChildren().clear();
        }
        setManaged(!getChildren().isEmpty());
        setVisible(!getChildren().isEmpty());
    }

    private VBox conflict(ProgramResource theirs) {
        Label title = Controls.wrapped(messages.text("builder.conflict.title"), "co-strong");
        Label what = Controls.wrapped(what(theirs), "builder-banner-words");
        Button mine = Controls.quiet(messages.text("builder.conflict.keep"), saving::keepMine);
        mine.setId("conflict-keep");
        mine.setTooltip(Controls.tooltip(messages.text("builder.conflict.keep.tip")));
        Button take = Controls.quiet(messages.text("builder.conflict.take"), this::take);
        take.setId("conflict-take");
        take.setTooltip(Controls.tooltip(messages.text("builder.conflict.take.tip")));
        return banner(new VBox(2, title, what), mine, take);
    }

    private String what(ProgramResource theirs) {
        Difference difference = Difference.between(open.program(), theirs.program());
        if (difference.isEmpty()) {
            return messages.text("builder.conflict.layout");
        }
        List<Node> nodes = difference.nodes().toList();
        String names = nodes.stream()
                .limit(NAMES)
                .map(node -> messages.text("builder.conflict.name", words.title(node)))
                .collect(Collectors.joining(", "));
        return nodes.size() > NAMES
                ? messages.text("builder.conflict.more", names, nodes.size() - NAMES)
                : messages.text("builder.conflict.what", names);
    }

    private void take() {
        String copy = messages.text("builder.copy.name", open.program().name());
        saving.takeTheirs(
                copy,
                () -> tools.navigator().say(messages.text("builder.conflict.taken", copy)),
                failure -> tools.navigator().say(FailureWords.of(failure, messages)));
    }

    private VBox refused() {
        Exception why = saving.failureProperty().get();
        Label title = Controls.wrapped(messages.text("builder.refused.title"), "co-strong");
        Label what = Controls.wrapped(
                why == null ? messages.text("builder.refused") : FailureWords.of(why, messages),
                "builder-banner-words");
        Button again = Controls.quiet(messages.text("builder.load.retry"), saving::saveNow);
        return banner(new VBox(2, title, what), again);
    }

    // The buttons have a line of their own: beside them a narrow window would squeeze the words.
    private static VBox banner(VBox text, Button... buttons) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var words = new HBox(12, Icons.of(Feather.ALERT_TRIANGLE, "co-warning"), text);
        words.setAlignment(Pos.TOP_LEFT);
        var choices = new HBox(8, buttons);
        choices.setAlignment(Pos.CENTER_RIGHT);
        var banner = new VBox(10, words, choices);
        banner.getStyleClass().add("builder-banner");
        return banner;
    }
}
