package org.companero.studio.builder.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.companero.protocol.engine.ProgramNames;
import org.companero.protocol.expression.ExpressionFault;
import org.companero.protocol.expression.Expressions;
import org.companero.studio.look.Controls;

/// An expression that is true or not, with what is wrong with it below, pointing at the character.
final class Formulas {

    private static final int SHOWN_BEFORE = 24;

    private final Fields fields;

    Formulas(Fields fields) {
        this.fields = fields;
    }

    /// @param optional whether an empty one is right
    Node field(String path, String now, String prompt, boolean optional) {
        Label fault = Controls.wrapped("", "builder-fault");
        Label place = Controls.label("", "builder-fault-place");
        Consumer<String> check = typed -> show(typed, optional, fault, place);
        TextField field = fields.form().line(Fields.id(path), now, prompt, typed -> {
            fields.type(path, typed);
            check.accept(typed);
        });
        field.getStyleClass().add("builder-formula");
        fault.setId(Fields.id(path) + "-fault");
        check.accept(now);
        return new VBox(4, field, place, fault);
    }

    private void show(String typed, boolean optional, Label fault, Label place) {
        String message = "";
        String pointed = "";
        if (!typed.isBlank() || !optional) {
            try {
                Expressions.condition(typed, ProgramNames.used(fields.program()));
            } catch (ExpressionFault wrong) {
                message = wrong.message(fields.messages().locale());
                pointed = pointed(typed, wrong.position());
            }
        }
        fault.setText(message);
        place.setText(pointed);
        for (Label label : new Label[] {fault, place}) {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        }
    }

    /// The text around the place, with a mark below the character.
    static String pointed(String typed, int position) {
        if (typed.isBlank()) {
            return "";
        }
        int from = Math.max(0, position - SHOWN_BEFORE);
        String shown = typed.substring(from, Math.min(typed.length(), position + SHOWN_BEFORE))
                .replaceAll("\\s", " ");
        return shown + "\n" + " ".repeat(position - from) + "^";
    }
}
