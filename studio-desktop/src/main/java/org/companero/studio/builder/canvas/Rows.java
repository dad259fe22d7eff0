package org.companero.studio.builder.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;

/// A place for nodes that have none, as in a program that was written by hand: rows by distance from the triggers.
public final class Rows {

    private static final double COLUMN = Metrics.WIDTH + Metrics.COLUMN_GAP;
    private static final double ROW = 152;

    private Rows() {}

    /// The program with a place for every node; the same object when all have one.
    public static Program complete(Program program) {
        List<Node> lost = program.nodes()
                .filter(node -> !program.layout().containsKey(node.id()))
                .toList();
        if (lost.isEmpty()) {
            return program;
        }
        Map<NodeId, Integer> depths = depths(program);
        double below = program.layout().values().stream()
                .mapToDouble(at -> at.y() + ROW)
                .max()
                .orElse(0);
        Map<NodeId, Position> layout = new HashMap<>(program.layout());
        lost.stream()
                .collect(Collectors.groupingBy(
                        node -> depths.getOrDefault(node.id(), 0), java.util.TreeMap::new, Collectors.toList()))
                .forEach((depth, row) -> {
                    for (int i = 0; i < row.size(); i++) {
                        double x = (i - (row.size() - 1) / 2.0) * COLUMN;
                        layout.put(row.get(i).id(), new Position(x, below + depth * ROW));
                    }
                });
        return program.laidOut(layout);
    }

    private static Map<NodeId, Integer> depths(Program program) {
        Map<NodeId, List<NodeId>> next = program.transitions().stream()
                .collect(Collectors.groupingBy(
                        Transition::from, Collectors.mapping(Transition::to, Collectors.toList())));
        Map<NodeId, Integer> depths = new LinkedHashMap<>();
        List<NodeId> row =
                new ArrayList<>(program.triggers().stream().map(Node::id).toList());
        for (int depth = 0; !row.isEmpty(); depth++) {
            List<NodeId> following = new ArrayList<>();
            for (NodeId id : row) {
                if (depths.putIfAbsent(id, depth) == null) {
                    following.addAll(next.getOrDefault(id, List.of()));
                }
            }
            row = following;
        }
        int last = depths.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        program.nodes().forEach(node -> depths.putIfAbsent(node.id(), last + 1));
        return depths;
    }
}
