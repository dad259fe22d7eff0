package org.companero.studio.builder.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Translation;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Translations;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.look.Controls;
import org.companero.studio.look.Icons;
import org.companero.studio.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/// The languages a program speaks besides its own, what is still missing in each, and which one others get.
final class ProgramLanguages {

    private static final List<String> OFFERED =
            List.of("en", "es", "pt", "fr", "de", "it", "nl", "ca", "gl", "eu", "pl", "uk");

    private final Form form;
    private final OpenProgram open;
    private final Messages messages;

    ProgramLanguages(Form form, OpenProgram open, Messages messages) {
        this.form = form;
        this.open = open;
        this.messages = messages;
    }

    void build() {
        Program program = open.program();
        VBox rows = new VBox(4);
        program.translations().forEach(one -> rows.getChildren().add(row(program, one.language())));
        form.section(messages.text("builder.languages"), rows, add(program));
        if (!program.translations().isEmpty()) {
            List<String> all = Stream.concat(Stream.of(program.language()), languages(program).stream())
                    .toList();
            String now = program.fallbacks().stream()
                    .filter(all::contains)
                    .findFirst()
                    .orElse(program.language());
            form.section(
                    messages.text("builder.languages.fallback"),
                    form.choice("program-fallback", all, now, this::name, this::fallBack));
        }
    }

    private HBox row(Program program, String language) {
        long missing = Translations.missing(program, language);
        Label name = Controls.label(name(language));
        Label state = Controls.label(
                missing == 0
                        ? messages.text("builder.languages.complete")
                        : messages.text("builder.languages.missing", missing),
                "builder-hint");
        var away = form.small(
                "language-" + language + "-remove",
                Feather.X,
                messages.text("builder.form.remove"),
                () -> speak(
                        program,
                        languages(program).stream()
                                .filter(one -> !one.equals(language))
                                .toList()));
        HBox row = new HBox(8, name, Controls.spacer(), state, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private MenuButton add(Program program) {
        MenuButton menu = new MenuButton(messages.text("builder.languages.add"), Icons.of(Feather.PLUS, "co-accent"));
        menu.setId("language-add");
        menu.getStyleClass().addAll("flat", "accent", "builder-insert");
        OFFERED.stream()
                .filter(tag ->
                        !tag.equals(program.language()) && !languages(program).contains(tag))
                .forEach(tag -> {
                    MenuItem item = new MenuItem(name(tag));
                    item.setOnAction(event -> {
                        List<String> more = new ArrayList<>(languages(program));
                        more.add(tag);
                        speak(program, more);
                    });
                    menu.getItems().add(item);
                });
        return menu;
    }

    private void speak(Program program, List<String> languages) {
        open.edit(new Edit.Speak(
                languages,
                program.fallbacks().stream()
                        .filter(one -> languages.contains(one) || one.equals(program.language()))
                        .toList()));
    }

    /// The chosen language comes first; the others keep their order behind it.
    private void fallBack(String first) {
        Program program = open.program();
        List<String> order = Stream.concat(
                        Stream.of(first), program.fallbacks().stream().filter(one -> !one.equals(first)))
                .toList();
        open.edit(new Edit.Speak(languages(program), order));
    }

    private static List<String> languages(Program program) {
        return program.translations().stream().map(Translation::language).toList();
    }

    private String name(String tag) {
        return LanguageTabs.name(tag, messages);
    }
}
