package org.companero.protocol.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a creator draws: triggers that begin a run, steps, and transitions between them. Immutable.
///
/// A `Program` is well-formed data, not necessarily a good program: dead ends, unknown targets and the like are
/// reported by [org.companero.protocol.rules.ProgramRules].
///
/// @param schema the version of this format, now [#SCHEMA]
/// @param name the creator's name for it
/// @param language the language its texts are written in, a BCP 47 tag such as `en` or `es`
/// @param layout where the nodes lie on the canvas; no meaning; a node without a place is laid out by the studio
public record Program(
        int schema,
        String name,
        String language,
        List<Trigger> triggers,
        List<Step> steps,
        List<Transition> transitions,
        Map<NodeId, Position> layout) {

    /// The version of the format that this code reads and writes.
    public static final int SCHEMA = 1;

    public Program {
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
        transitions = List.copyOf(transitions);
        layout = Map.copyOf(layout);
    }

    /// An empty program.
    public static Program empty(String name, String language) {
        return new Program(SCHEMA, name, language, List.of(), List.of(), List.of(), Map.of());
    }

    /// Triggers, then steps, in their order.
    public Stream<Node> nodes() {
        return Stream.concat(triggers.stream(), steps.stream());
    }

    public Optional<Node> node(NodeId id) {
        return nodes().filter(node -> node.id().equals(id)).findFirst();
    }

    public Optional<Step> step(NodeId id) {
        // A plain loop: the engine asks at every step it takes, and streams cost several times as much.
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /// The transition that leaves the outlet, if it is connected.
    public Optional<Transition> transition(NodeId from, String outlet) {
        for (Transition transition : transitions) {
            if (transition.from().equals(from) && transition.outlet().equals(outlet)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}
