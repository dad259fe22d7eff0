package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Progress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// How a step looks to the person on the web.
public final class Preview {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private Preview() {}

    /// Whether the step says something at all.
    static boolean speaks(Step step) {
        return switch (step) {
            case Say.Message _, Say.Card _, Ask _, Think.Answer _, Progress.CheckIn _ -> true;
            case Say.Typing _, Think _, Decide _, Pause _, Keep _, Progress _, Connect _, End _ -> false;
        };
    }

    static Node of(Step step, Messages messages) {
        VBox chat = new VBox(8);
        chat.getStyleClass().add("builder-preview");
        switch (step) {
            case Say.Message message -> chat.getChildren().add(said(message.text(), messages));
            case Ask.Question question -> chat.getChildren().add(said(question.text(), messages));
            case Ask.Choice choice -> {
                chat.getChildren().add(said(choice.text(), messages));
                chat.getChildren()
                        .add(choices(choice.options().stream()
                                .map(Ask.Option::label)
                                .toList()));
            }
            case Think.Answer _ -> {
                chat.getChildren().add(said(messages.text("builder.preview.answer"), messages));
                Label source = Controls.label(messages.text("builder.preview.source"), "builder-source");
                chat.getChildren().add(source);
            }
            case Ask.SeveralChoices several -> {
                chat.getChildren().add(said(several.text(), messages));
                chat.getChildren()
                        .add(choices(several.options().stream()
                                .map(Ask.Option::label)
                                .toList()));
            }
            case Say.Card card -> chat.getChildren().add(said(card.text(), messages));
            case Progress.CheckIn check -> {
                chat.getChildren().add(said(check.text(), messages));
                chat.getChildren().add(choices(java.util.List.of(check.done(), check.missed())));
            }
            case Say.Typing _, Think _, Decide _, Pause _, Keep _, Progress _, Connect _, End _ -> {}
        }
        return chat;
    }

    private static Node said(String text, Messages messages) {
        Label who = Controls.label("C", "builder-preview-who");
        Region bubble = bubble(text.isBlank() ? messages.text("builder.preview.empty") : text);
        HBox line = new HBox(8, who, bubble);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /// A bubble of the creator's, with variables shown as what they are.
    static Region bubble(String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("builder-bubble");
        Matcher matcher = VARIABLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            words(flow, text.substring(from, matcher.start()));
            flow.getChildren().add(Controls.label(StepWords.human(matcher.group(1)), "builder-token"));
            from = matcher.end();
        }
        words(flow, text.substring(from));
        flow.setMaxWidth(244);
        return flow;
    }

    private static void words(TextFlow flow, String text) {
        if (!text.isEmpty()) {
            Text words = new Text(text);
            words.getStyleClass().add("co-words");
            flow.getChildren().add(words);
        }
    }

    private static Node choices(List<String> labels) {
        FlowPane choices = new FlowPane(6, 6);
        choices.getStyleClass().add("builder-choices");
        for (String label : labels) {
            choices.getChildren().add(Controls.label(label.isBlank() ? "…" : label, "builder-choice"));
        }
        return choices;
    }
}
