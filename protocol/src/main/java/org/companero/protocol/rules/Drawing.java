package org.companero.protocol.rules;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.engine.ProgramNames;
import org.companero.protocol.expression.Names;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Templates;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.program.Variable;
import org.companero.protocol.program.Variables;

/// A program with its nodes and transitions looked up once, so that a rule asks without searching. Where ids or
/// transitions are there twice, the first one counts, as in the engine.
final class Drawing {

    private final Program program;
    private final Map<NodeId, Node> nodes;
    private final Map<NodeId, Step> steps;
    private final Map<NodeId, Map<String, Transition>> ways = new HashMap<>();
    private final Set<String> variables;
    private final Names names;
    private final Map<Step, List<String>> texts = new IdentityHashMap<>();
    private final String ownId;
    private final Rounds rounds;

    /// @param ownId the id by which other programs call this one, empty where that is not known
    Drawing(Program program, String ownId) {
        this.program = program;
        this.ownId = ownId;
        this.names = ProgramNames.used(program);
        this.nodes = program.nodes().collect(Collectors.toMap(Node::id, Function.identity(), (first, _) -> first));
        this.steps =
                program.steps().stream().collect(Collectors.toMap(Step::id, Function.identity(), (first, _) -> first));
        for (Transition transition : program.transitions()) {
            ways.computeIfAbsent(transition.from(), _ -> new HashMap<>()).putIfAbsent(transition.outlet(), transition);
        }
        this.variables = Stream.concat(
                        Stream.concat(
                                Stream.of(Variables.INPUT),
                                program.triggers().stream().flatMap(Drawing::kept)),
                        program.steps().stream()
                                .flatMap(step -> Variable.keptBy(step).stream().map(Variable::name)))
                .collect(Collectors.toUnmodifiableSet());
        this.rounds = Rounds.of(this);
    }

    private static Stream<String> kept(Trigger trigger) {
        return trigger instanceof Trigger.FromLink link ? link.keeps().stream() : Stream.empty();
    }

    Program program() {
        return program;
    }

    Map<NodeId, Node> nodes() {
        return nodes;
    }

    /// All steps of one kind, in their order.
    <T extends Step> Stream<T> steps(Class<T> kind) {
        return program.steps().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// The texts of a step in which expressions stand, or that are expressions.
    List<String> texts(Step step) {
        return texts.computeIfAbsent(step, one -> Templates.of(one).toList());
    }

    Optional<Step> step(NodeId id) {
        return Optional.ofNullable(steps.get(id));
    }

    boolean isStep(NodeId id) {
        return steps.containsKey(id);
    }

    boolean isConnected(Node node, Outlet outlet) {
        return ways.getOrDefault(node.id(), Map.of()).containsKey(outlet.id());
    }

    /// The steps that the node's outlets lead to, as far as they are there.
    List<Step> targets(Node node) {
        Map<String, Transition> own = ways.getOrDefault(node.id(), Map.of());
        return node.outlets().stream()
                .map(outlet -> own.get(outlet.id()))
                .filter(Objects::nonNull)
                .map(transition -> steps.get(transition.to()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The names under which some step keeps something, and `input`.
    Set<String> variables() {
        return variables;
    }

    /// What expressions may read: what the steps keep, and whatever else is named, which may come from outside.
    Names names() {
        return names;
    }

    /// The id by which other programs call this one, empty where that is not known.
    String ownId() {
        return ownId;
    }

    Rounds rounds() {
        return rounds;
    }
}
