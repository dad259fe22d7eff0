package org.companero.studio.builder.edit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.companero.protocol.program.Step;

/// The kinds of step a creator can add, in the palette's order.
public enum StepKind {
    MESSAGE(Family.SAY, "message"),
    CARD(Family.SAY, "card"),
    TYPING(Family.SAY, "typing"),
    QUESTION(Family.ASK, "question"),
    CHOICE(Family.ASK, "choice"),
    SEVERAL_CHOICES(Family.ASK, "several_choices"),
    ANSWER(Family.THINK, "answer"),
    CONVERSATION(Family.THINK, "ai_conversation"),
    EXTRACT(Family.THINK, "ai_extract"),
    CLASSIFY(Family.THINK, "ai_classify"),
    COMPOSE(Family.THINK, "ai_message"),
    BRANCH(Family.DECIDE, "branch"),
    SWITCH(Family.DECIDE, "switch"),
    SPLIT(Family.DECIDE, "split"),
    WAIT(Family.TIME, "wait"),
    SET_VARIABLE(Family.KEEP, "set_variable"),
    SET_FIELD(Family.KEEP, "set_field"),
    TAG(Family.KEEP, "tag"),
    APPEND(Family.KEEP, "append"),
    COUNT(Family.KEEP, "count"),
    ASSIGN_HABIT(Family.PROGRESS, "assign_habit"),
    CHECK_IN(Family.PROGRESS, "check_in"),
    POINTS(Family.PROGRESS, "points"),
    ACHIEVEMENT(Family.PROGRESS, "achievement"),
    MILESTONE(Family.PROGRESS, "milestone"),
    WEBHOOK(Family.CONNECT, "webhook"),
    EMAIL(Family.CONNECT, "email"),
    START_PROGRAM(Family.CONNECT, "start_program"),
    CALL_PROGRAM(Family.CONNECT, "call_program"),
    HAND_OVER(Family.CONNECT, "hand_over"),
    NOTIFY(Family.CONNECT, "notify"),
    END(Family.END, "end");

    private static final Map<String, StepKind> BY_STEM =
            Arrays.stream(values()).collect(Collectors.toMap(StepKind::stem, Function.identity()));

    private final Family family;
    private final String stem;

    StepKind(Family family, String stem) {
        this.family = family;
        this.stem = stem;
    }

    /// @throws IllegalStateException when the language has a kind that the studio does not draw
    public static StepKind of(Step step) {
        StepKind kind = BY_STEM.get(step.kind());
        if (kind == null) {
            throw new IllegalStateException("draw steps of the kind " + step.kind() + ": name it here");
        }
        return kind;
    }

    public Family family() {
        return family;
    }

    /// The kind as a program's JSON, ids, message keys and style classes spell it.
    public String stem() {
        return stem;
    }
}
