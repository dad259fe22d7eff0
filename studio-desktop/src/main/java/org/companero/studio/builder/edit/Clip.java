package org.companero.studio.builder.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Trigger;

/// A part of a program that was copied: nodes, the transitions between them, where they lay, and what the steps
/// say in other languages.
public record Clip(
        List<Trigger> triggers,
        List<Step> steps,
        List<Transition> transitions,
        Map<NodeId, Position> layout,
        List<Translation> translations) {

    public Clip {
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
        transitions = List.copyOf(transitions);
        layout = Map.copyOf(layout);
        translations = List.copyOf(translations);
    }

    /// What the selection holds of the program.
    public static Clip of(Program program, Set<NodeId> selection) {
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        layout.keySet().retainAll(selection);
        return new Clip(
                program.triggers().stream()
                        .filter(node -> selection.contains(node.id()))
                        .toList(),
                program.steps().stream()
                        .filter(node -> selection.contains(node.id()))
                        .toList(),
                program.transitions().stream()
                        .filter(line -> selection.contains(line.from()) && selection.contains(line.to()))
                        .toList(),
                layout,
                Translations.within(selection, program));
    }

    /// A program's text as a clip: what the clipboard holds.
    public static Clip of(Program program) {
        return new Clip(
                program.triggers(), program.steps(), program.transitions(), program.layout(), program.translations());
    }

    /// This clip as a small program of its own, to be written as text.
    public Program asProgram(String name, String language) {
        return new Program(Program.SCHEMA, name, language, triggers, steps, transitions, layout)
                .translated(translations, List.of());
    }

    public boolean isEmpty() {
        return triggers.isEmpty() && steps.isEmpty();
    }

    /// Triggers, then steps.
    public Stream<Node> nodes() {
        return Stream.concat(triggers.stream(), steps.stream());
    }

    /// This clip with ids that the program does not use, moved by the distance.
    public Clip pasted(Program into, double dx, double dy) {
        Map<NodeId, NodeId> names = new HashMap<>();
        Set<NodeId> taken = new HashSet<>();
        into.nodes().forEach(node -> taken.add(node.id()));
        nodes().forEach(node -> {
            NodeId fresh = NodeIds.fresh(NodeIds.stem(node), taken);
            taken.add(fresh);
            names.put(node.id(), fresh);
        });
        Map<NodeId, Position> moved = new HashMap<>();
        names.forEach((old, fresh) -> {
            Position place = layout.get(old);
            if (place != null) {
                moved.put(fresh, new Position(place.x() + dx, place.y() + dy));
            }
        });
        return new Clip(
                triggers.stream()
                        .map(node -> Naming.named(node, renamed(names, node.id())))
                        .toList(),
                steps.stream()
                        .map(node -> Naming.named(node, renamed(names, node.id())))
                        .toList(),
                transitions.stream()
                        .filter(line -> names.containsKey(line.from()) && names.containsKey(line.to()))
                        .map(line ->
                                new Transition(renamed(names, line.from()), line.outlet(), renamed(names, line.to())))
                        .toList(),
                moved,
                translations.stream()
                        .map(one -> Translations.renamed(one, names))
                        .toList());
    }

    private static NodeId renamed(Map<NodeId, NodeId> names, NodeId old) {
        return names.getOrDefault(old, old);
    }
}
