package org.companero.studio.builder.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.companero.protocol.program.Connect;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.SecretNames;

/// What a program reaches outside itself: mail, other programs, the team. Calls to other services have a form of
/// their own.
final class ConnectForm {

    private final Fields fields;
    private final Map<String, String> programs;
    private final SecretNames secrets;

    /// @param programs the creator's other programs: their names by their ids
    ConnectForm(Fields fields, Map<String, String> programs, SecretNames secrets) {
        this.fields = fields;
        this.programs = programs;
        this.secrets = secrets;
    }

    void build(Connect connect) {
        switch (connect) {
            case Connect.Webhook call -> new WebhookForm(fields, secrets).build(call);
            case Connect.Email mail -> {
                fields.section(
                        fields.text("builder.form.to-address"),
                        fields.filled("to", mail.to(), fields.text("builder.form.to-address.prompt")));
                fields.section(
                        fields.text("builder.form.subject"),
                        fields.filled("subject", mail.subject(), fields.text("builder.form.subject.prompt")));
                area("builder.form.message", "text", mail.text(), "builder.form.message.prompt");
            }
            case Connect.StartProgram start -> {
                program(start.program());
                fields.hint(fields.text("builder.form.start.hint"));
            }
            case Connect.CallProgram call -> build(call);
            case Connect.HandOver over -> {
                area("builder.form.note", "note", over.note(), "builder.form.note.prompt");
                fields.hint(fields.text("builder.form.hand-over.hint"));
            }
            case Connect.Notify notify ->
                area("builder.form.notify", "text", notify.text(), "builder.form.notify.prompt");
        }
    }

    private void area(String name, String path, String now, String prompt) {
        fields.section(fields.text(name), fields.area(path, now, fields.text(prompt)));
    }

    private void program(String now) {
        List<String> ids = new ArrayList<>(programs.keySet());
        if (!ids.contains(now)) {
            ids.addFirst(now);
        }
        fields.section(fields.text("builder.form.program"), fields.choice("program", ids, now, this::name));
    }

    private String name(String id) {
        return id.isBlank()
                ? fields.text("builder.form.program.none")
                : programs.getOrDefault(id, fields.text("builder.form.program.unknown"));
    }

    private void build(Connect.CallProgram call) {
        program(call.program());
        List<Connect.CallProgram.Outcome> outcomes = call.outcomes();
        fields.section(
                fields.text("builder.form.outcomes"),
                fields.list(
                        "outcomes",
                        outcomes,
                        place -> fields.row(
                                "outcomes",
                                outcomes,
                                place,
                                fields.line(
                                        "outcomes." + place + ".outcome",
                                        outcomes.get(place).outcome(),
                                        fields.text("builder.form.outcome.prompt"))),
                        there -> new Connect.CallProgram.Outcome(
                                Drafts.freshId(
                                        "outcome",
                                        there.stream()
                                                .map(Connect.CallProgram.Outcome::id)
                                                .toList()),
                                ""),
                        fields.text("builder.form.outcomes.add")));
        passed("builder.form.gives", "gives", call.gives());
        passed("builder.form.takes", "takes", call.takes());
        fields.hint(fields.text("builder.form.call.hint"));
    }

    private void passed(String name, String path, List<Connect.CallProgram.Passed> passed) {
        fields.section(
                fields.text(name),
                fields.list(
                        path,
                        passed,
                        place -> fields.row(path, passed, place, pair(path + "." + place, passed.get(place))),
                        there -> new Connect.CallProgram.Passed(Drafts.firstVariable(fields.program()), ""),
                        fields.text("builder.form.passed.add")));
    }

    private Node pair(String path, Connect.CallProgram.Passed one) {
        return Fields.beside(
                fields.variable(path + ".from", one.from()),
                Fields.word(fields.text("builder.form.as")),
                fields.variable(path + ".to", one.to()));
    }
}
