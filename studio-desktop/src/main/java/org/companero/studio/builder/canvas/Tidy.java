package org.companero.studio.builder.canvas;

import java.util.HashMap;
import java.util.Map;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Lays a whole program out from top to bottom with as few crossings as possible. Takes a while: not for the
/// interface's thread.
final class Tidy {

    private Tidy() {}

    /// New places for all nodes; the first node's row stays where it was.
    ///
    /// @param sizes how large each node is drawn
    static Map<NodeId, Position> places(Program program, Map<NodeId, Box> sizes) {
        LayoutMetaDataService.getInstance(); // registers how option values are copied
        ElkNode graph = graph();
        Map<NodeId, ElkNode> nodes = new HashMap<>();
        program.nodes().forEach(node -> nodes.put(node.id(), node(graph, node, sizes)));
        program.nodes().forEach(node -> node.outlets().forEach(outlet -> join(program, node, outlet, nodes)));

        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());

        Map<NodeId, Position> places = new HashMap<>();
        nodes.forEach(
                (id, node) -> places.put(id, new Position(Metrics.snapped(node.getX()), Metrics.snapped(node.getY()))));
        return places;
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, Metrics.COLUMN_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 20.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Metrics.ROW_GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 4.0);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        return graph;
    }

    private static ElkNode node(ElkNode graph, Node node, Map<NodeId, Box> sizes) {
        ElkNode drawn = ElkGraphUtil.createNode(graph);
        Box size = sizes.get(node.id());
        drawn.setDimensions(Metrics.WIDTH, size == null ? Metrics.cardHeight(2) : size.height());
        return drawn;
    }

    private static void join(Program program, Node node, Outlet outlet, Map<NodeId, ElkNode> nodes) {
        NodeId to =
                program.transition(node.id(), outlet.id()).map(Transition::to).orElse(null);
        ElkNode source = nodes.get(node.id());
        ElkNode target = to == null ? null : nodes.get(to);
        if (source != null && target != null) {
            ElkGraphUtil.createSimpleEdge(source, target);
        }
    }
}
