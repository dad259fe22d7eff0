package org.companero.platform.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.companero.platform.programs.PublishedPrograms.ProgramVersionId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;
import org.jspecify.annotations.Nullable;

/// What people can begin now; read once in a transaction, and only when somebody asks. For one thread.
final class Beginnings {

    private final PublishedPrograms programs;
    private @Nullable Map<ProgramVersionId, Program> current;

    Beginnings(PublishedPrograms programs) {
        this.programs = programs;
    }

    /// Whether programs begin at triggers of this kind here.
    static boolean serves(Trigger trigger) {
        return switch (trigger) {
            case Trigger.FirstMessage _, Trigger.Keyword _, Trigger.Called _ -> true;
            case Trigger.FromLink _,
                    Trigger.Schedule _,
                    Trigger.DateField _,
                    Trigger.Cohort _,
                    Trigger.Inactivity _,
                    Trigger.HabitMissed _,
                    Trigger.StreakReached _,
                    Trigger.GroupEntered _,
                    Trigger.GroupLeft _,
                    Trigger.ProgramFinished _,
                    Trigger.Happened _,
                    Trigger.Enrolment _ -> false;
        };
    }

    /// The version of a program, as a step names it, that people can begin now.
    Optional<ProgramVersionId> published(String program) {
        return Shelf.id(program)
                .flatMap(id -> current().keySet().stream()
                        .filter(one -> one.program().equals(id))
                        .findFirst());
    }

    /// The oldest program first.
    Map<ProgramVersionId, Program> current() {
        Map<ProgramVersionId, Program> known = current;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (var one : programs.current()) {
                known.put(one.id(), one.content());
            }
            current = known;
        }
        return known;
    }
}
