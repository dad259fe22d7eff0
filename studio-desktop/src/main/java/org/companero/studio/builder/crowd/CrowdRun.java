package org.companero.studio.builder.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.Crowd;
import org.companero.protocol.rehearsal.CrowdHabits;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.protocol.rehearsal.Shelf;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// A crowd that goes through the open program. To be used on the interface's thread.
public final class CrowdRun {

    /// How far it is.
    public enum State {
        /// Nobody has gone yet.
        READY,
        /// There is no trigger, so nothing can begin.
        NOTHING_TO_START,
        RUNNING,
        DONE
    }

    /// How patient the people are.
    public enum Patience {
        /// Nearly everybody replies, soon and clearly.
        HIGH(0.98, 0.005, 0.002),
        USUAL(0.93, 0.02, 0.01),
        /// Many are silent or leave.
        LOW(0.8, 0.08, 0.05);

        private final double clear;
        private final double silent;
        private final double leaves;

        Patience(double clear, double silent, double leaves) {
            this.clear = clear;
            this.silent = silent;
            this.leaves = leaves;
        }
    }

    static final int MEMBERS = 10_000;
    static final int WEEKS = 6;

    private final OpenProgram open;
    private final OtherPrograms others;
    private final TaskScope tasks;
    private final Instant today;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private @Nullable CrowdReport report;
    private @Nullable Program gone;

    /// @param today the day on which the crowd begins
    public CrowdRun(OpenProgram open, OtherPrograms others, Tasks tasks, Instant today) {
        this.open = open;
        this.others = others;
        this.tasks = tasks.scope();
        this.today = today;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What came of it, once it is done.
    public @Nullable CrowdReport report() {
        return report;
    }

    /// The program that the report is about.
    Program program() {
        return gone == null ? open.program() : gone;
    }

    void select(NodeId step) {
        if (open.program().step(step).isPresent()) {
            open.select(step);
        }
    }

    /// Lets them go, from the first trigger on.
    public void run(Patience patience) {
        Program program = open.program();
        if (program.triggers().isEmpty()) {
            state.set(State.NOTHING_TO_START);
            return;
        }
        if (state.get() == State.RUNNING) {
            return;
        }
        state.set(State.RUNNING);
        NodeId trigger = program.triggers().getFirst().id();
        Crowd crowd = new Crowd(MEMBERS, Duration.ofDays(7L * WEEKS), today, 1, habits(program, patience));
        others.fetch(program, () -> {
            Shelf shelf = others.shelf(program);
            tasks.run(
                    () -> crowd.walk(shelf, trigger),
                    made -> {
                        report = made;
                        gone = program;
                        state.set(State.DONE);
                    },
                    failure -> state.set(State.READY));
        });
    }

    private static CrowdHabits habits(Program program, Patience patience) {
        Map<String, Integer> languages = new LinkedHashMap<>();
        languages.put(program.language(), 1);
        program.translations().forEach(translation -> languages.put(translation.language(), 1));
        return CrowdHabits.USUAL.speaking(languages).replying(patience.clear, patience.silent, patience.leaves);
    }

    /// Late results are dropped from now on.
    public void close() {
        tasks.close();
    }
}
