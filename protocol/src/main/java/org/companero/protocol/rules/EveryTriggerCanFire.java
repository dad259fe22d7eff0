package org.companero.protocol.rules;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.Variables;
import org.companero.protocol.schedule.Schedules;

/// A trigger says all that is needed for it to fire some day.
final class EveryTriggerCanFire implements Rule {

    private static final int MOST_DAYS = 366;
    private static final int MOST_MISSED = 100;
    private static final int LONGEST_STREAK = 1000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /// Any time: whether something comes at all does not depend on it.
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().triggers().stream().flatMap(trigger -> switch (trigger) {
            case Trigger.FirstMessage _, Trigger.Keyword _, Trigger.Called _, Trigger.Enrolment _ -> Stream.empty();
            case Trigger.Schedule schedule -> Stream.concat(when(schedule), group(schedule, schedule.who()));
            case Trigger.DateField date -> Stream.concat(date(date), group(date, date.who()));
            case Trigger.Inactivity silence -> Stream.concat(silence(silence), group(silence, silence.who()));
            case Trigger.HabitMissed missed -> habit(missed, missed.habit(), missed.times(), MOST_MISSED);
            case Trigger.StreakReached streak -> habit(streak, streak.habit(), streak.days(), LONGEST_STREAK);
            case Trigger.GroupEntered entered -> group(entered, entered.group());
            case Trigger.GroupLeft left -> group(left, left.group());
            case Trigger.ProgramFinished finished -> program(finished, drawing.ownId());
            case Trigger.Happened happened -> problem(happened.event().isBlank(), "TRIGGER_WITHOUT_EVENT", happened);
            case Trigger.FromLink link -> link(link);
            case Trigger.Cohort cohort -> Stream.concat(cohort(cohort), group(cohort, cohort.who()));
        });
    }

    private static Stream<Problem> when(Trigger.Schedule trigger) {
        if (trigger.when().isBlank()) {
            return problem(true, "SCHEDULE_EMPTY", trigger);
        }
        return switch (Schedules.read(trigger.when())) {
            case Schedules.Reading.NotUnderstood(String at) ->
                problem(
                        true,
                        "SCHEDULE_NOT_UNDERSTOOD",
                        trigger,
                        NodeNames.shortened(at.isBlank() ? trigger.when() : at));
            case Schedules.Reading.Understood(var timing) ->
                problem(
                        timing.after(SOME_TIME).isEmpty(),
                        "SCHEDULE_NEVER",
                        trigger,
                        NodeNames.shortened(trigger.when()));
        };
    }

    private static Stream<Problem> group(Trigger trigger, Group group) {
        boolean nameless = switch (group) {
            case Group.Everybody _ -> false;
            case Group.Tag(String tag) -> tag.isBlank();
            case Group.Segment(String segment) -> segment.isBlank();
        };
        return problem(nameless, "GROUP_WITHOUT_NAME", trigger);
    }

    private static Stream<Problem> date(Trigger.DateField trigger) {
        String days = String.valueOf(MOST_DAYS);
        return Stream.of(
                        problem(trigger.field().isBlank(), "TRIGGER_WITHOUT_FIELD", trigger),
                        problem(
                                !trigger.field().isBlank() && !Variables.isName(trigger.field()),
                                "TRIGGER_FIELD_INVALID",
                                trigger,
                                NodeNames.shortened(trigger.field())),
                        problem(Math.abs((long) trigger.plusDays()) > MOST_DAYS, "DATE_OUT_OF_RANGE", trigger, days))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> silence(Trigger.Inactivity trigger) {
        boolean wrong = !trigger.after().isPositive() || trigger.after().compareTo(Duration.ofDays(MOST_DAYS)) > 0;
        return problem(wrong, "SILENCE_OUT_OF_RANGE", trigger, String.valueOf(MOST_DAYS));
    }

    private static Stream<Problem> habit(Trigger trigger, String habit, int count, int most) {
        return Stream.concat(
                problem(habit.isBlank(), "TRIGGER_WITHOUT_HABIT", trigger),
                problem(count < 1 || count > most, "HABIT_COUNT_OUT_OF_RANGE", trigger, String.valueOf(most)));
    }

    private static Stream<Problem> program(Trigger.ProgramFinished trigger, String ownId) {
        boolean itself = !trigger.program().isBlank() && trigger.program().equals(ownId);
        return Stream.concat(
                problem(trigger.program().isBlank(), "TRIGGER_WITHOUT_PROGRAM", trigger),
                problem(itself, "TRIGGER_AFTER_ITSELF", trigger));
    }

    private static Stream<Problem> link(Trigger.FromLink trigger) {
        return Stream.concat(
                problem(!CODE.matcher(trigger.code()).matches(), "LINK_CODE_INVALID", trigger),
                trigger.keeps().stream()
                        .filter(name -> !Variables.isName(name) || name.equals(Variables.INPUT))
                        .flatMap(name -> problem(true, "LINK_KEEPS_INVALID", trigger, NodeNames.shortened(name))));
    }

    private static Stream<Problem> cohort(Trigger.Cohort trigger) {
        return Stream.concat(
                problem(trigger.starts().isEmpty(), "COHORT_WITHOUT_START", trigger),
                problem(
                        trigger.lateDays() < 0 || trigger.lateDays() > MOST_DAYS,
                        "COHORT_LATE_OUT_OF_RANGE",
                        trigger,
                        String.valueOf(MOST_DAYS)));
    }

    private static Stream<Problem> problem(boolean there, String code, Trigger trigger, String... words) {
        return there ? Stream.of(Problem.error(code, trigger, words)) : Stream.empty();
    }
}
