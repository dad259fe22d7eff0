package org.companero.protocol.rules;

import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Admission;
import org.companero.protocol.program.Again;
import org.companero.protocol.program.CatchUp;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;

/// For each problem of triggers that fire by themselves, a program that has it.
final class BrokenTriggers {

    private static final NodeId ID = Drawn.START;
    private static final NodeId SECOND = new NodeId("second");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Group ALL = new Group.Everybody();

    private BrokenTriggers() {}

    static Map<String, Program> byCode() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("DUPLICATE_ENROLMENT", with(new Trigger.Enrolment(ID), new Trigger.Enrolment(SECOND)));
        programs.put("DUPLICATE_LINK", with(link("spring"), new Trigger.FromLink(SECOND, "spring", List.of())));
        programs.put(
                "KEYWORD_LANGUAGE_UNKNOWN",
                with(new Trigger.Keyword(ID, List.of("go"), Map.of("so und so", List.of("los")), Trigger.Typos.NONE)));
        programs.put("SCHEDULE_EMPTY", with(new Trigger.Schedule(ID, " ", ALL)));
        programs.put("SCHEDULE_NOT_UNDERSTOOD", with(new Trigger.Schedule(ID, "every blue moon", ALL)));
        programs.put("SCHEDULE_NEVER", with(new Trigger.Schedule(ID, "0 9 30 2 *", ALL)));
        programs.put("GROUP_WITHOUT_NAME", with(new Trigger.GroupEntered(ID, new Group.Tag(" "))));
        programs.put("TRIGGER_WITHOUT_FIELD", with(date("", 0)));
        programs.put("TRIGGER_FIELD_INVALID", with(date("Date of birth", 0)));
        programs.put("DATE_OUT_OF_RANGE", with(date("birthday", -367)));
        programs.put("SILENCE_OUT_OF_RANGE", with(new Trigger.Inactivity(ID, Duration.ZERO, ALL)));
        programs.put("TRIGGER_WITHOUT_HABIT", with(new Trigger.HabitMissed(ID, "", 3)));
        programs.put("HABIT_COUNT_OUT_OF_RANGE", with(new Trigger.StreakReached(ID, "walk", 1001)));
        programs.put("TRIGGER_WITHOUT_PROGRAM", with(new Trigger.ProgramFinished(ID, "", "done")));
        programs.put("TRIGGER_AFTER_ITSELF", with(new Trigger.ProgramFinished(ID, BrokenSurroundings.OWN_ID, "")));
        programs.put("TRIGGER_WITHOUT_EVENT", with(new Trigger.Happened(ID, "")));
        programs.put("LINK_CODE_INVALID", with(link("spring?")));
        programs.put("LINK_KEEPS_INVALID", with(new Trigger.FromLink(ID, "spring", List.of("utm source"))));
        programs.put("COHORT_WITHOUT_START", with(cohort(List.of(), 7)));
        programs.put("COHORT_LATE_OUT_OF_RANGE", with(cohort(List.of(LocalDate.parse("2027-01-04")), -1)));
        programs.put(
                "PRIORITY_OUT_OF_RANGE",
                with(link("spring")).admitting(new Admission(101, new Again.Never(), Admission.Busy.WAIT)));
        programs.put(
                "PAUSE_OUT_OF_RANGE",
                with(link("spring"))
                        .admitting(new Admission(50, new Again.AfterPause(Duration.ZERO), Admission.Busy.SKIP)));
        return programs;
    }

    private static Trigger link(String code) {
        return new Trigger.FromLink(ID, code, List.of());
    }

    private static Trigger date(String field, int plusDays) {
        return new Trigger.DateField(ID, field, plusDays, NINE, true, ALL);
    }

    private static Trigger cohort(List<LocalDate> starts, int lateDays) {
        return new Trigger.Cohort(ID, starts, NINE, lateDays, CatchUp.SKIP, ALL);
    }

    private static Program with(Trigger... triggers) {
        Program drawn = Drawn.row(message("hi", "Hi"), end("end", "done")).program();
        return drawn.drawn(List.of(triggers), drawn.steps(), drawn.transitions(), drawn.layout());
    }
}
