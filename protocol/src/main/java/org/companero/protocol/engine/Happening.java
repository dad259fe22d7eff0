package org.companero.protocol.engine;

import org.companero.protocol.program.Group;
import org.companero.protocol.program.Trigger;

/// Something about a person that can make programs begin, other than what they write and what the time is.
public sealed interface Happening {

    /// @param times how many due days in a row it has been missed by now
    record HabitMissed(String habit, int times) implements Happening {}

    /// @param days how many due days in a row it has been done by now
    record StreakReached(String habit, int days) implements Happening {}

    record GroupEntered(Group group) implements Happening {}

    record GroupLeft(Group group) implements Happening {}

    /// @param program the id of the program that ended
    record ProgramFinished(String program, String outcome) implements Happening {}

    /// @param event its name
    record Happened(String event) implements Happening {}

    /// @param code the link's last part
    record LinkOpened(String code) implements Happening {}

    /// The creator enrols the person.
    record Enrolled() implements Happening {}

    /// Whether the trigger is about this. What is counted fires when the count is reached, not again beyond it.
    default boolean fires(Trigger trigger) {
        return switch (this) {
            case HabitMissed(var habit, var times) ->
                trigger instanceof Trigger.HabitMissed wanted && same(wanted.habit(), habit) && wanted.times() == times;
            case StreakReached(var habit, var days) ->
                trigger instanceof Trigger.StreakReached wanted && same(wanted.habit(), habit) && wanted.days() == days;
            case GroupEntered(var group) ->
                trigger instanceof Trigger.GroupEntered wanted && wanted.group().equals(group);
            case GroupLeft(var group) ->
                trigger instanceof Trigger.GroupLeft wanted && wanted.group().equals(group);
            case ProgramFinished(var program, var outcome) ->
                trigger instanceof Trigger.ProgramFinished wanted
                        && wanted.program().equals(program)
                        && (wanted.outcome().isBlank() || same(wanted.outcome(), outcome));
            case Happened(var event) -> trigger instanceof Trigger.Happened wanted && same(wanted.event(), event);
            case LinkOpened(var code) ->
                trigger instanceof Trigger.FromLink wanted && wanted.code().equals(code);
            case Enrolled _ -> trigger instanceof Trigger.Enrolment;
        };
    }

    private static boolean same(String wanted, String name) {
        return wanted.strip().equalsIgnoreCase(name.strip());
    }
}
