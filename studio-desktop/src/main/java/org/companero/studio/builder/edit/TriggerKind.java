package org.companero.studio.builder.edit;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.companero.protocol.program.CatchUp;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;

/// What can begin a program, in the palette's order.
public enum TriggerKind {
    FIRST_MESSAGE("first_message"),
    KEYWORD("keyword"),
    LINK("link"),
    SCHEDULE("schedule"),
    DATE_FIELD("date_field"),
    COHORT("cohort"),
    INACTIVITY("inactivity"),
    HABIT_MISSED("habit_missed"),
    STREAK_REACHED("streak_reached"),
    GROUP_ENTERED("group_entered"),
    GROUP_LEFT("group_left"),
    PROGRAM_FINISHED("program_finished"),
    EVENT("event"),
    ENROLMENT("enrolment"),
    CALLED("called");

    /// Those that servers begin programs at; the others are shown where a program holds them, but not offered.
    public static final List<TriggerKind> SERVED = List.of(FIRST_MESSAGE, KEYWORD, CALLED);

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Group EVERYBODY = new Group.Everybody();

    private final String stem;

    TriggerKind(String stem) {
        this.stem = stem;
    }

    public static TriggerKind of(Trigger trigger) {
        return switch (trigger) {
            case Trigger.FirstMessage _ -> FIRST_MESSAGE;
            case Trigger.Keyword _ -> KEYWORD;
            case Trigger.FromLink _ -> LINK;
            case Trigger.Schedule _ -> SCHEDULE;
            case Trigger.DateField _ -> DATE_FIELD;
            case Trigger.Cohort _ -> COHORT;
            case Trigger.Inactivity _ -> INACTIVITY;
            case Trigger.HabitMissed _ -> HABIT_MISSED;
            case Trigger.StreakReached _ -> STREAK_REACHED;
            case Trigger.GroupEntered _ -> GROUP_ENTERED;
            case Trigger.GroupLeft _ -> GROUP_LEFT;
            case Trigger.ProgramFinished _ -> PROGRAM_FINISHED;
            case Trigger.Happened _ -> EVENT;
            case Trigger.Enrolment _ -> ENROLMENT;
            case Trigger.Called _ -> CALLED;
        };
    }

    /// A trigger of the kind under an id the program does not use.
    public Trigger draft(Program program) {
        NodeId id = NodeIds.fresh(stem, program);
        return switch (this) {
            case FIRST_MESSAGE -> new Trigger.FirstMessage(id);
            case KEYWORD -> new Trigger.Keyword(id, List.of());
            case LINK -> new Trigger.FromLink(id, id.value(), List.of());
            case SCHEDULE -> new Trigger.Schedule(id, "", EVERYBODY);
            case DATE_FIELD -> new Trigger.DateField(id, "", 0, NINE, true, EVERYBODY);
            case COHORT -> new Trigger.Cohort(id, List.of(), NINE, 7, CatchUp.SKIP, EVERYBODY);
            case INACTIVITY -> new Trigger.Inactivity(id, Duration.ofDays(7), EVERYBODY);
            case HABIT_MISSED -> new Trigger.HabitMissed(id, "", 3);
            case STREAK_REACHED -> new Trigger.StreakReached(id, "", 7);
            case GROUP_ENTERED -> new Trigger.GroupEntered(id, new Group.Tag(""));
            case GROUP_LEFT -> new Trigger.GroupLeft(id, new Group.Tag(""));
            case PROGRAM_FINISHED -> new Trigger.ProgramFinished(id, "", "");
            case EVENT -> new Trigger.Happened(id, "");
            case ENROLMENT -> new Trigger.Enrolment(id);
            case CALLED -> new Trigger.Called(id);
        };
    }

    /// The kind as programs spell it.
    public String stem() {
        return stem;
    }

    /// The kind as message keys and names of controls spell it.
    public String key() {
        return stem.replace('_', '-');
    }
}
