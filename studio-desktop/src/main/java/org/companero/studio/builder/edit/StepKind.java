package org.companero.studio.builder.edit;

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
            case Step.Message _ -> MESSAGE;
            case Step.Question _ -> QUESTION;
            case Step.Choice _ -> CHOICE;
            case Step.Branch _ -> BRANCH;
            case Step.SetVariable _ -> SET_VARIABLE;
            case Step.Answer _ -> ANSWER;
            case Step.Wait _ -> WAIT;
            case Step.End _ -> END;
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
