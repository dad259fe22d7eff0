package org.companero.studio.builder.inspector;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// How a step looks to the person on the web.
public final class Preview {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Map<Media.Kind, Feather> SIGNS = Map.of(
            Media.Kind.IMAGE, Feather.IMAGE,
            Media.Kind.VIDEO, Feather.FILM,
            Media.Kind.AUDIO, Feather.MUSIC,
            Media.Kind.FILE, Feather.FILE);

    private final Messages messages;
    private final VBox chat = new VBox(8);

    private Preview(Messages messages) {
        this.messages = messages;
        chat.getStyleClass().add("builder-preview");
    }

    /// Whether the step says something at all.
    static boolean speaks(Step step) {
        return switch (step) {
            case Say _, Ask _, Think.Answer _, Progress.CheckIn _ -> true;
            case Think.Conversation talk -> !talk.opening().isBlank();
            case Think.Compose compose -> !compose.fallback().isBlank();
            case Think.Extract _, Think.Classify _, Decide _, Pause _, Keep _, Progress _, Connect _, End _ -> false;
        };
    }

    static Node of(Step step, Messages messages) {
        Preview preview = new Preview(messages);
        preview.show(step);
        return preview.chat;
    }

    private void show(Step step) {
        switch (step) {
            case Say.Message message -> {
                say(message.text());
                message.media().forEach(one -> chat.getChildren().add(indented(medium(one))));
                links(message.links());
            }
            case Say.Card card -> card(card);
            case Say.Typing _ -> say("● ● ●");
            case Ask.Question question -> {
                say(question.text());
                answer(question.answer());
            }
            case Ask.Choice choice -> {
                say(choice.text());
                pills(choice.options().stream().map(Ask.Option::label).toList());
            }
            case Ask.SeveralChoices several -> {
                say(several.text());
                pills(several.options().stream()
                        .map(option -> "☐ " + option.label())
                        .toList());
            }
            case Think.Answer _ -> {
                say(messages.text("builder.preview.answer"));
                chat.getChildren().add(Controls.label(messages.text("builder.preview.source"), "builder-source"));
            }
            case Think.Conversation talk -> say(talk.opening());
            case Think.Compose compose -> say(compose.fallback());
            case Progress.CheckIn check -> {
                say(check.text());
                pills(List.of(check.done(), check.missed()));
            }
            case Think.Extract _, Think.Classify _, Decide _, Pause _, Keep _, Progress _, Connect _, End _ -> {}
        }
    }

    private void say(String text) {
        Label who = Controls.label("C", "builder-preview-who");
        Region bubble = bubble(text.isBlank() ? messages.text("builder.preview.empty") : text);
        HBox line = new HBox(8, who, bubble);
        line.setAlignment(Pos.TOP_LEFT);
        chat.getChildren().add(line);
    }

    private void card(Say.Card card) {
        VBox box = new VBox(6);
        box.getStyleClass().add("builder-preview-card");
        card.media().stream().limit(1).forEach(one -> box.getChildren().add(medium(one)));
        if (!card.heading().isBlank()) {
            box.getChildren().add(Controls.wrapped(card.heading(), "builder-preview-heading"));
        }
        box.getChildren()
                .add(Controls.wrapped(card.text().isBlank() ? messages.text("builder.preview.empty") : card.text()));
        card.links().forEach(link -> box.getChildren().add(link(link)));
        chat.getChildren().add(indented(box));
    }

    /// A place for the picture or file, with what it shows.
    private Node medium(Media media) {
        Label words = Controls.wrapped(media.alt().isBlank() ? media.url() : media.alt(), "builder-preview-medium");
        words.setGraphic(Icons.of(SIGNS.getOrDefault(media.kind(), Feather.FILE)));
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private void links(List<Link> links) {
        links.forEach(link -> chat.getChildren().add(indented(link(link))));
    }

    private static Label link(Link link) {
        Label button = Controls.label(link.label().isBlank() ? link.url() : link.label(), "builder-choice");
        button.setGraphic(Icons.of(Feather.EXTERNAL_LINK, "co-accent"));
        return button;
    }

    private void answer(ExpectedAnswer answer) {
        switch (answer) {
            case ExpectedAnswer.Rating(var max) ->
                chat.getChildren().add(indented(Controls.label("☆ ".repeat(max).strip(), "builder-preview-stars")));
            case ExpectedAnswer.Scale scale -> {
                pills(IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(Integer::toString)
                        .toList());
                chat.getChildren()
                        .add(indented(new HBox(
                                Controls.label(scale.low(), "builder-hint"),
                                Controls.spacer(),
                                Controls.label(scale.high(), "builder-hint"))));
            }
            case ExpectedAnswer.File _ -> pills(List.of(messages.text("builder.preview.file")));
            case ExpectedAnswer.VoiceNote _ -> pills(List.of(messages.text("builder.preview.voice")));
            case ExpectedAnswer.Location _ -> pills(List.of(messages.text("builder.preview.location")));
            case ExpectedAnswer.Text _,
                    ExpectedAnswer.Number _,
                    ExpectedAnswer.Email _,
                    ExpectedAnswer.Phone _,
                    ExpectedAnswer.Date _,
                    ExpectedAnswer.Time _ -> {}
        }
    }

    private static Node indented(Node content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("builder-choices");
        return box;
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

    private void pills(List<String> labels) {
        FlowPane choices = new FlowPane(6, 6);
        choices.getStyleClass().add("builder-choices");
        for (String label : labels) {
            choices.getChildren().add(Controls.label(label.isBlank() ? "…" : label, "builder-choice"));
        }
        chat.getChildren().add(choices);
    }
}
