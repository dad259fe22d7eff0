package org.companero.studio.builder.inspector;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Wording;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Translations;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// The languages of a step's texts: tabs to choose one, and the texts in it beside the original.
final class LanguageTabs {

    private final Form form;
    private final Messages messages;

    LanguageTabs(Form form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    /// @param shown the language whose texts are shown
    Node tabs(Program program, Step step, String shown, Consumer<String> choose) {
        FlowPane row = new FlowPane(4, 4);
        row.getChildren().add(tab(program.language(), 0, shown.equals(program.language()), choose));
        program.translations()
                .forEach(one -> row.getChildren()
                        .add(tab(
                                one.language(),
                                Translations.missing(program, step, one.language()),
                                shown.equals(one.language()),
                                choose)));
        return row;
    }

    private ToggleButton tab(String language, long missing, boolean chosen, Consumer<String> choose) {
        String name = name(language, messages);
        ToggleButton tab = new ToggleButton(missing == 0 ? name : messages.text("builder.tab.missing", name, missing));
        tab.setId("language-" + language);
        tab.setSelected(chosen);
        tab.getStyleClass().addAll("builder-toggle", "builder-tab");
        tab.setOnAction(event -> choose.accept(language));
        return tab;
    }

    /// A field for each text, below what it says in the program's own language.
    void texts(Program program, Step step, String language, Consumer<Edit> edit) {
        Map<String, String> there = Translations.texts(program, step.id(), language);
        Wording.texts(step).forEach((field, original) -> {
            // An address can be another one in another language, though it need not be.
            if (Translations.hasWords(field, original) || field.endsWith(".url")) {
                VBox box = new VBox(4, Controls.wrapped(original, "builder-original"));
                box.getChildren()
                        .add(form.area(
                                "translate-" + field.replace('.', '-'),
                                there.getOrDefault(field, ""),
                                messages.text(
                                        "builder.translate.prompt",
                                        Locale.forLanguageTag(language).getDisplayName(messages.locale())),
                                typed -> edit.accept(new Edit.Translate(step.id(), language, field, typed))));
                form.section(messages.text("builder.text." + kind(field)), box);
            }
        });
    }

    /// What sort of text the field is: its last name that is no place in a list.
    static String kind(String field) {
        String kind = field;
        for (String part : field.split("\\.")) {
            kind = part.matches("\\d+") ? kind : part;
        }
        return kind;
    }

    static String name(String tag, Messages messages) {
        String name = Locale.forLanguageTag(tag).getDisplayName(messages.locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(messages.locale()) + name.substring(1);
    }
}
