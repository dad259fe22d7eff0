package org.companero.protocol.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;

/// Where nodes lie: as the creator laid them out, and in rows below that, by how far they are from a beginning, where
/// they did not.
final class Places {

    static final double WIDTH = 236;
    private static final double ACROSS = WIDTH + 64;
    private static final double DOWN = 176;

    private Places() {}

    static Map<NodeId, Position> of(Program program) {
        Map<NodeId, Position> places = new LinkedHashMap<>();
        double bottom = -DOWN;
        for (Node node : program.nodes().toList()) {
            Position place = program.layout().get(node.id());
            if (place != null) {
                places.put(node.id(), place);
                bottom = Math.max(bottom, place.y());
            }
        }
        double y = bottom + DOWN;
        for (List<NodeId> row : rows(program)) {
            List<NodeId> homeless =
                    row.stream().filter(id -> !places.containsKey(id)).toList();
            for (int column = 0; column < homeless.size(); column++) {
                places.put(homeless.get(column), new Position(column * ACROSS, y));
            }
            y += homeless.isEmpty() ? 0 : DOWN;
        }
        return places;
    }

    /// Breadth first from the triggers; what nothing leads to comes last.
    private static List<List<NodeId>> rows(Program program) {
        Map<NodeId, List<NodeId>> ways = new HashMap<>();
        for (Transition transition : program.transitions()) {
            ways.computeIfAbsent(transition.from(), _ -> new ArrayList<>()).add(transition.to());
        }
        Set<NodeId> open = new LinkedHashSet<>(program.nodes().map(Node::id).toList());
        List<List<NodeId>> rows = new ArrayList<>();
        List<NodeId> row = program.triggers().stream().map(Node::id).distinct().toList();
        while (!row.isEmpty()) {
            row.forEach(open::remove);
            rows.add(row);
            row = row.stream()
                    .flatMap(id -> ways.getOrDefault(id, List.of()).stream())
                    .filter(open::contains)
                    .distinct()
                    .toList();
        }
        rows.add(List.copyOf(open));
        return rows;
    }
}
