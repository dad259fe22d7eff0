package org.companero.studio.builder.inspector;

import java.util.List;
import org.companero.protocol.program.Keep;

/// What a program keeps for later.
final class KeepForm {

    private final Fields fields;

    KeepForm(Fields fields) {
        this.fields = fields;
    }

    void build(Keep keep) {
        switch (keep) {
            case Keep.SetVariable set -> {
                name("builder.form.name", "variable", set.variable());
                value(set.value());
            }
            case Keep.SetField set -> {
                name("builder.form.field", "field", set.field());
                value(set.value());
            }
            case Keep.Append append -> {
                name("builder.form.list", "variable", append.variable());
                value(append.value());
            }
            case Keep.Count count -> {
                name("builder.form.name", "variable", count.variable());
                fields.section(
                        fields.text("builder.form.by"),
                        fields.decimal("by", count.by(), fields.text("builder.form.by"), false));
                fields.hint(fields.text("builder.form.by.hint"));
            }
            case Keep.Tag tag ->
                fields.section(
                        fields.text("builder.form.tag"),
                        fields.line("tag", tag.tag(), fields.text("builder.form.tag.prompt")),
                        fields.choice(
                                "remove",
                                List.of(false, true),
                                tag.remove(),
                                away -> fields.text(away ? "builder.form.tag.remove" : "builder.form.tag.add")));
        }
    }

    private void name(String name, String path, String now) {
        fields.section(fields.text(name), fields.variable(path, now));
    }

    private void value(String now) {
        fields.section(
                fields.text("builder.form.value"),
                fields.filled("value", now, fields.text("builder.form.value.prompt")));
    }
}
