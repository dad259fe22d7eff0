package org.companero.studio.builder.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.rehearsal.ProgramTests;
import org.companero.protocol.rehearsal.Recording;
import org.companero.protocol.rehearsal.Shelf;
import org.companero.protocol.rehearsal.TestResult;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.work.TaskScope;
import org.companero.studio.work.Tasks;

/// The open program's kept chats, and how they go. To be used on the interface's thread.
public final class KeptTests {

    /// How far one look at all of them is.
    public enum State {
        RUNNING,
        DONE
    }

    private final OpenProgram open;
    private final OtherPrograms others;
    private final TaskScope tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.DONE);
    private final ReadOnlyObjectWrapper<List<TestResult>> results = new ReadOnlyObjectWrapper<>(List.of());
    private long looks;

    public KeptTests(OpenProgram open, OtherPrograms others, Tasks tasks) {
        this.open = open;
        this.others = others;
        this.tasks = tasks.scope();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// In the order of the program's tests, as they were looked at last.
    public ReadOnlyObjectProperty<List<TestResult>> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /// Goes through all of them, as the program is now.
    public void run() {
        Program program = open.program();
        long look = ++looks;
        state.set(State.RUNNING);
        others.fetch(program, () -> {
            Shelf shelf = others.shelf(program);
            tasks.run(
                    () -> program.tests().stream()
                            .map(test -> ProgramTests.run(shelf, test))
                            .toList(),
                    all -> {
                        if (look == looks) {
                            results.set(all);
                            state.set(State.DONE);
                        }
                    },
                    failure -> state.set(State.DONE));
        });
    }

    /// Takes what comes now as what is expected from now on.
    public void accept(int place) {
        Shelf shelf = others.shelf(open.program());
        change(place, test -> Recording.again(shelf, test));
    }

    public void delete(int place) {
        List<ProgramTest> tests = new ArrayList<>(open.program().tests());
        tests.remove(place);
        keep(tests);
    }

    private void change(int place, UnaryOperator<ProgramTest> changed) {
        List<ProgramTest> tests = new ArrayList<>(open.program().tests());
        tests.set(place, changed.apply(tests.get(place)));
        keep(tests);
    }

    private void keep(List<ProgramTest> tests) {
        open.edit(new Edit.Restore(open.program().tested(tests)));
        run();
    }

    boolean mayChange() {
        return !open.isLocked();
    }

    /// Late results are dropped from now on.
    public void close() {
        tasks.close();
    }
}
