package org.companero.studio.builder.edit;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Step;

/// The kinds of step a creator can add, in the palette's order.
public enum StepKind {
    MESSAGE(Family.SAY),
    QUESTION(Family.ASK),
    CHOICE(Family.ASK),
    ANSWER(Family.THINK),
    BRANCH(Family.DECIDE),
    WAIT(Family.TIME),
    SET_VARIABLE(Family.PROGRESS),
    END(Family.END);

    private final Family family;

    StepKind(Family family) {
        this.family = family;
    }

    public static StepKind of(Step step) {
        return switch (step) {
            case Say.Message _ -> MESSAGE;
            case Ask.Question _ -> QUESTION;
            case Ask.Choice _ -> CHOICE;
            case Decide.Branch _ -> BRANCH;
            case Keep.SetVariable _ -> SET_VARIABLE;
            case Think.Answer _ -> ANSWER;
            case Pause.Wait _ -> WAIT;
            case End _ -> END;
        };
    }

    public Family family() {
        return family;
    }

    /// The kind in lower case, as ids, message keys and style classes spell it.
    public String stem() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
