package org.companero.studio.builder.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.program.MalformedProgram;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.rules.Problem;
import org.companero.studio.builder.edit.Clip;
import org.companero.studio.builder.edit.Edit;
import org.companero.studio.builder.edit.Exit;
import org.companero.studio.builder.edit.History;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The program a creator is drawing: what it is now, what is selected, what can be undone and what is wrong with it.
/// To be used on the interface's thread.
public final class OpenProgram {

    private static final Duration CHECK_AFTER = Duration.ofMillis(150);

    private final Tasks tasks;
    private final Function<Program, List<Problem>> rules;
    private History history;
    private boolean locked;

    private final ReadOnlyObjectWrapper<Program> program;
    private final ReadOnlyObjectWrapper<Set<NodeId>> selection = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Exit> selectedLine = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.NONE);
    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.NONE);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Tasks.@Nullable Running check;

    /// @param rules what is wrong with a program; pure, and called in the background
    public OpenProgram(Program program, Tasks tasks, Function<Program, List<Problem>> rules) {
        this.tasks = tasks;
        this.rules = rules;
        this.history = History.of(program);
        this.program = new ReadOnlyObjectWrapper<>(program);
        checkSoon(Duration.ZERO);
    }

    public ReadOnlyObjectProperty<Program> programProperty() {
        return program.getReadOnlyProperty();
    }

    public Program program() {
        return program.get();
    }

    /// The selected nodes; never holds one the program lacks.
    public ReadOnlyObjectProperty<Set<NodeId>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Set<NodeId> selection() {
        return selection.get();
    }

    /// The exit whose transition is selected, or null. Never set together with selected nodes.
    public ReadOnlyObjectProperty<@Nullable Exit> selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    /// What is wrong, errors first; follows the program after a moment.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Where the rehearsal is.
    public ReadOnlyObjectProperty<Trail> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /// Where many people do not go on.
    public ReadOnlyObjectProperty<Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// The only selected node, if exactly one is selected.
    public Optional<Node> selected() {
        return selection().size() == 1 ? program().node(selection().iterator().next()) : Optional.empty();
    }

    /// From now on it can be looked at and rehearsed, and nothing changes it.
    public void lock() {
        locked = true;
    }

    public boolean isLocked() {
        return locked;
    }

    /// Does an edit, which can be undone; nothing where the program is locked.
    public void edit(Edit edit) {
        if (!locked) {
            show(history.edited(edit));
        }
    }

    public void undo() {
        step(history.undone());
    }

    public void redo() {
        step(history.redone());
    }

    /// The field that was typed in was left: its letters so far are one undo.
    public void settle() {
        history = history.settled();
    }

    /// Selects these nodes and nothing else.
    public void select(Set<NodeId> nodes) {
        Set<NodeId> there = present(nodes);
        settle();
        selectedLine.set(null);
        selection.set(there);
    }

    public void select(NodeId node) {
        select(Set.of(node));
    }

    /// Adds the node to the selection, or takes it out.
    public void toggle(NodeId node) {
        Set<NodeId> changed = new HashSet<>(selection());
        if (!changed.remove(node)) {
            changed.add(node);
        }
        select(changed);
    }

    public void selectLine(Exit exit) {
        select(Set.of());
        selectedLine.set(exit);
    }

    public void selectAll() {
        select(program().nodes().map(Node::id).collect(Collectors.toSet()));
    }

    /// Adds a step of that kind and selects it.
    public Step addStep(StepKind kind, Position at, @Nullable Exit after) {
        Step step = Drafts.of(kind, program());
        edit(new Edit.AddStep(step, at, after));
        select(step.id());
        return step;
    }

    /// Adds a trigger of that kind and selects it.
    public Trigger addTrigger(TriggerKind kind, Position at, @Nullable NodeId to) {
        Trigger trigger = kind.draft(program());
        edit(new Edit.AddTrigger(trigger, at, to));
        select(trigger.id());
        return trigger;
    }

    /// Where a step added now would be joined on: the selected node's first exit that leads nowhere, else its
    /// first. With nothing selected, the one exit of the program that still needs a way on, if there is just one.
    public @Nullable Exit exitToExtend() {
        return selected().map(this::freeExit).orElseGet(() -> selection().isEmpty() ? onlyDeadEnd() : null);
    }

    private @Nullable Exit onlyDeadEnd() {
        List<Exit> deadEnds = program()
                .nodes()
                .flatMap(node -> node.outlets().stream()
                        .filter(Outlet::required)
                        .map(outlet -> new Exit(node.id(), outlet.id())))
                .filter(exit -> program().transition(exit.node(), exit.outlet()).isEmpty())
                .limit(2)
                .toList();
        return deadEnds.size() == 1 ? deadEnds.getFirst() : null;
    }

    private @Nullable Exit freeExit(Node node) {
        List<Outlet> outlets = node.outlets();
        return outlets.stream()
                .filter(outlet -> program().transition(node.id(), outlet.id()).isEmpty())
                .findFirst()
                .or(() -> outlets.stream().findFirst())
                .map(outlet -> new Exit(node.id(), outlet.id()))
                .orElse(null);
    }

    /// Removes what is selected: nodes with their transitions, or one transition.
    public void delete() {
        Exit line = selectedLine.get();
        if (line != null) {
            edit(new Edit.Disconnect(line));
        } else if (!selection().isEmpty()) {
            edit(new Edit.RemoveNodes(selection()));
        }
    }

    /// The selected nodes as text for the clipboard; empty when none is selected.
    public Optional<String> copied() {
        Clip clip = Clip.of(program(), selection());
        return clip.isEmpty()
                ? Optional.empty()
                : Optional.of(ProgramJson.write(
                        clip.asProgram(program().name(), program().language())));
    }

    /// Adds what the text holds, moved by the distance, and selects it. Any other text is left alone.
    ///
    /// @return whether the text held steps or triggers
    public boolean paste(String text, double dx, double dy) {
        try {
            return paste(Clip.of(ProgramJson.read(text)), dx, dy);
        } catch (MalformedProgram notOurs) {
            return false;
        }
    }

    /// Pastes the selected nodes beside themselves.
    public void duplicate(double dx, double dy) {
        paste(Clip.of(program(), selection()), dx, dy);
    }

    private boolean paste(Clip clip, double dx, double dy) {
        if (clip.isEmpty()) {
            return false;
        }
        Clip fresh = clip.pasted(program(), dx, dy);
        edit(new Edit.Paste(fresh));
        select(fresh.nodes().map(Node::id).collect(Collectors.toSet()));
        return true;
    }

    /// Moves the selected nodes by a distance.
    public void nudge(double dx, double dy) {
        Map<NodeId, Position> places = new HashMap<>();
        selection().forEach(id -> {
            Position at = program().layout().get(id);
            if (at != null) {
                places.put(id, new Position(at.x() + dx, at.y() + dy));
            }
        });
        edit(new Edit.Nudge(places));
    }

    /// Shows where a rehearsal is.
    public void follow(Trail now) {
        trail.set(now);
    }

    /// Shows where many people do not go on.
    public void warm(Heat now) {
        heat.set(now);
    }

    private void step(History changed) {
        Program before = program();
        if (changed == history) {
            return;
        }
        show(changed);
        Set<NodeId> touched = program()
                .nodes()
                .filter(node -> !before.node(node.id()).equals(Optional.of(node))
                        || !java.util.Objects.equals(
                                before.layout().get(node.id()),
                                program().layout().get(node.id())))
                .map(Node::id)
                .collect(Collectors.toSet());
        if (!touched.isEmpty() && touched.size() < program().nodes().count()) {
            select(touched);
        }
    }

    private void show(History changed) {
        if (changed == history) {
            return;
        }
        history = changed;
        Program now = changed.present();
        canUndo.set(changed.canUndo());
        canRedo.set(changed.canRedo());
        Exit line = selectedLine.get();
        if (line != null && now.transition(line.node(), line.outlet()).isEmpty()) {
            selectedLine.set(null);
        }
        Set<NodeId> ids = now.nodes().map(Node::id).collect(Collectors.toSet());
        if (!ids.containsAll(selection())) {
            selection.set(selection().stream().filter(ids::contains).collect(Collectors.toUnmodifiableSet()));
        }
        program.set(now);
        checkSoon(CHECK_AFTER);
    }

    private Set<NodeId> present(Set<NodeId> nodes) {
        return nodes.stream().filter(id -> program().node(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }

    private void checkSoon(Duration delay) {
        if (check != null) {
            check.drop();
        }
        check = delay.isZero() ? checkNow() : tasks.after(delay, () -> check = checkNow());
    }

    private Tasks.Running checkNow() {
        Program checked = program();
        return tasks.run(() -> rules.apply(checked), problems::set, failure -> problems.set(List.of()));
    }
}
