package org.companero.studio.builder.inspector;

import java.util.Map;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.studio.builder.model.SecretNames;

/// The fields of a step, by its family.
final class StepForm {

    private final Fields fields;
    private final Map<String, String> programs;
    private final SecretNames secrets;

    /// @param programs the creator's other programs: their names by their ids
    StepForm(Fields fields, Map<String, String> programs, SecretNames secrets) {
        this.fields = fields;
        this.programs = programs;
        this.secrets = secrets;
    }

    void build(Step step) {
        switch (step) {
            case Say say -> new SayForm(fields).build(say);
            case Ask ask -> new AskForm(fields).build(ask);
            case Think think -> new ThinkForm(fields).build(think);
            case Decide decide -> new DecideForm(fields).build(decide);
            case Pause.Wait wait -> new TimeForm(fields).build(wait);
            case Keep keep -> new KeepForm(fields).build(keep);
            case Progress progress -> new ProgressForm(fields).build(progress);
            case Connect connect -> new ConnectForm(fields, programs, secrets).build(connect);
            case End end -> {
                fields.section(
                        fields.text("builder.form.outcome"),
                        fields.line("outcome", end.outcome(), fields.text("builder.form.outcome.prompt")));
                fields.hint(fields.text("builder.form.outcome.hint"));
            }
        }
    }
}
