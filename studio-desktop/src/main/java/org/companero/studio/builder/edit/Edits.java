package org.companero.studio.builder.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.edit.Edit.AddStep;
import org.companero.studio.builder.edit.Edit.AddTrigger;
import org.companero.studio.builder.edit.Edit.ChangeStep;
import org.companero.studio.builder.edit.Edit.Connect;
import org.companero.studio.builder.edit.Edit.Paste;

/// What each edit does.
final class Edits {

    private Edits() {}

    static Program apply(Edit edit, Program program) {
        Program changed = switch (edit) {
            case Edit.Together together -> all(together.edits(), program);
            case AddStep add -> add(add, program);
            case AddTrigger add -> add(add, program);
            case Edit.RemoveNodes remove -> remove(remove.nodes(), program);
            case Edit.MoveNodes move -> move(move.places(), program);
            case Edit.Nudge nudge -> move(nudge.places(), program);
            case Edit.TidyUp tidy -> move(tidy.places(), program);
            case Connect connect -> connect(connect.from(), connect.to(), program);
            case Edit.Disconnect disconnect -> disconnect(disconnect.from(), program);
            case ChangeStep change -> change(change.step(), program);
            case Edit.ChangeTrigger change -> change(change.trigger(), program);
            case Edit.Rename rename -> program.named(rename.name());
            case Edit.ChangeLanguage change -> program.in(change.language());
            case Edit.Translate translate -> Translations.translate(translate, program);
            case Edit.Speak speak -> Translations.spoken(speak.languages(), speak.fallbacks(), program);
            case Edit.AddNote add -> program.noted(append(program.notes(), add.note()));
            case Edit.ChangeNote change -> program.noted(changed(program.notes(), change.note()));
            case Edit.RemoveNote remove ->
                program.noted(program.notes().stream()
                        .filter(note -> !note.id().equals(remove.note()))
                        .toList());
            case Paste paste -> paste(paste.clip(), program);
            case Edit.Restore restore -> restore.program();
        };
        return changed.equals(program) ? program : changed;
    }

    private static Program all(List<Edit> edits, Program program) {
        Program changed = program;
        for (Edit edit : edits) {
            changed = edit.apply(changed);
        }
        return changed;
    }

    private static Program add(AddStep add, Program program) {
        Step step = add.step();
        if (program.node(step.id()).isPresent()) {
            return program;
        }
        Program placed = with(program, append(program.steps(), step), place(program, step.id(), add.at()));
        Exit after = add.after();
        return after == null ? placed : splice(after, step, placed);
    }

    /// Puts the step between the exit and where it led; a step without a way out takes the exit's place at the
    /// end.
    private static Program splice(Exit after, Step step, Program program) {
        NodeId led = program.transition(after.node(), after.outlet())
                .map(Transition::to)
                .orElse(null);
        if (led == null) {
            return connect(after, step.id(), program);
        }
        if (step.outlets().isEmpty()) {
            return program;
        }
        Exit onward = new Exit(step.id(), step.outlets().getFirst().id());
        return connect(onward, led, connect(after, step.id(), program));
    }

    private static Program add(AddTrigger add, Program program) {
        Trigger trigger = add.trigger();
        if (program.node(trigger.id()).isPresent()) {
            return program;
        }
        Program placed = program.drawn(
                append(program.triggers(), trigger),
                program.steps(),
                program.transitions(),
                place(program, trigger.id(), add.at()));
        NodeId to = add.to();
        return to == null ? placed : connect(new Exit(trigger.id(), Outlet.NEXT), to, placed);
    }

    private static Program remove(Set<NodeId> gone, Program program) {
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        layout.keySet().removeAll(gone);
        Program left = program.drawn(
                program.triggers().stream()
                        .filter(node -> !gone.contains(node.id()))
                        .toList(),
                program.steps().stream()
                        .filter(node -> !gone.contains(node.id()))
                        .toList(),
                program.transitions().stream()
                        .filter(line -> !gone.contains(line.from()) && !gone.contains(line.to()))
                        .toList(),
                layout);
        return Translations.without(gone, left);
    }

    private static Program move(Map<NodeId, Position> places, Program program) {
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        places.forEach((id, place) -> {
            if (program.node(id).isPresent()) {
                layout.put(id, place);
            }
        });
        return program.laidOut(layout);
    }

    private static Program connect(Exit from, NodeId to, Program program) {
        boolean possible = program.step(to).isPresent()
                && program.node(from.node()).stream()
                        .flatMap(node -> node.outlets().stream())
                        .anyMatch(outlet -> outlet.id().equals(from.outlet()));
        if (!possible) {
            return program;
        }
        Transition line = new Transition(from.node(), from.outlet(), to);
        if (program.transitions().contains(line)) {
            return program;
        }
        return lines(program, append(disconnect(from, program).transitions(), line));
    }

    private static Program disconnect(Exit from, Program program) {
        return lines(
                program,
                program.transitions().stream()
                        .filter(line -> !from.isLeftBy(line))
                        .toList());
    }

    private static Program change(Step step, Program program) {
        Set<String> outlets = step.outlets().stream().map(Outlet::id).collect(Collectors.toSet());
        Program changed = with(program, replaced(program.steps(), step), program.layout());
        return lines(
                changed,
                changed.transitions().stream()
                        .filter(line -> !line.from().equals(step.id()) || outlets.contains(line.outlet()))
                        .toList());
    }

    private static Program change(Trigger trigger, Program program) {
        return program.drawn(
                replaced(program.triggers(), trigger), program.steps(), program.transitions(), program.layout());
    }

    private static Program paste(Clip clip, Program program) {
        if (clip.nodes().anyMatch(node -> program.node(node.id()).isPresent())) {
            return program;
        }
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        layout.putAll(clip.layout());
        Program pasted = program.drawn(
                joined(program.triggers(), clip.triggers()),
                joined(program.steps(), clip.steps()),
                joined(program.transitions(), clip.transitions()),
                layout);
        return Translations.with(clip.translations(), pasted);
    }

    private static List<Note> changed(List<Note> notes, Note by) {
        return notes.stream().map(note -> note.id().equals(by.id()) ? by : note).toList();
    }

    private static <N extends Node> List<N> replaced(List<N> nodes, N by) {
        UnaryOperator<N> swap = node -> node.id().equals(by.id()) ? by : node;
        return nodes.stream().map(swap).toList();
    }

    private static <T> List<T> append(List<T> list, T last) {
        return joined(list, List.of(last));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream())
                .collect(Collectors.toCollection(() -> new ArrayList<>(first.size() + second.size())));
    }

    private static Map<NodeId, Position> place(Program program, NodeId id, Position at) {
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        layout.put(id, at);
        return layout;
    }

    private static Program with(Program program, List<Step> steps, Map<NodeId, Position> layout) {
        return program.drawn(program.triggers(), steps, program.transitions(), layout);
    }

    private static Program lines(Program program, List<Transition> transitions) {
        return program.drawn(program.triggers(), program.steps(), transitions, program.layout());
    }
}
