package org.companero.studio.builder.edit;

import java.util.Set;
import java.util.stream.Collectors;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;

/// Names for new nodes: the kind and a number, such as `message_3`, so that a program's text reads well.
public final class NodeIds {

    private NodeIds() {}

    /// An id beginning with the stem that no node of the program has.
    public static NodeId fresh(String stem, Program program) {
        return fresh(stem, program.nodes().map(Node::id).collect(Collectors.toSet()));
    }

    /// An id beginning with the stem that is none of those taken.
    public static NodeId fresh(String stem, Set<NodeId> taken) {
        int number = 1;
        while (taken.contains(NodeId.of(stem + "_" + number))) {
            number++;
        }
        return NodeId.of(stem + "_" + number);
    }

    static String stem(Node node) {
        return switch (node) {
            case Trigger trigger -> TriggerKind.of(trigger).stem();
            case Step step -> StepKind.of(step).stem();
        };
    }
}
