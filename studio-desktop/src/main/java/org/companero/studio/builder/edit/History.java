package org.companero.studio.builder.edit;

import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.program.Program;

/// A program with all that was done to it, as a value: undoing gives back exactly the program that was there before.
///
/// @param present the program now
/// @param past the programs before, oldest first, at most [#DEPTH]
/// @param future the programs that were undone, the next to redo last; empty after an edit
/// @param mergeKey the last edit's merge key, empty when the next edit shall be undone by itself
public record History(Program present, List<Program> past, List<Program> future, String mergeKey) {

    /// How many edits can be undone.
    public static final int DEPTH = 1000;

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /// A program to which nothing was done yet.
    public static History of(Program program) {
        return new History(program, List.of(), List.of(), "");
    }

    /// With the edit done; this very history when the edit changes nothing.
    public History edited(Edit edit) {
        Program next = edit.apply(present);
        if (next == present) {
            return this;
        }
        boolean merged = !edit.mergeKey().isEmpty() && edit.mergeKey().equals(mergeKey) && canUndo();
        return new History(next, merged ? past : pushed(past, present), List.of(), edit.mergeKey());
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /// One step back; this very history when there is nothing to undo.
    public History undone() {
        return canUndo()
                ? new History(past.getLast(), past.subList(0, past.size() - 1), pushed(future, present), "")
                : this;
    }

    /// One step forward again; this very history when nothing was undone.
    public History redone() {
        return canRedo()
                ? new History(future.getLast(), pushed(past, present), future.subList(0, future.size() - 1), "")
                : this;
    }

    /// Ends the edit that is being typed, so that the next letter is undone by itself.
    public History settled() {
        return mergeKey.isEmpty() ? this : new History(present, past, future, "");
    }

    private static List<Program> pushed(List<Program> programs, Program last) {
        List<Program> more = new ArrayList<>(programs.subList(programs.size() < DEPTH ? 0 : 1, programs.size()));
        more.add(last);
        return more;
    }
}
