package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Step;

/// No step leaves a person standing: each outlet that needs it is connected.
final class EveryWayLeadsSomewhere implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().steps().stream()
                .flatMap(step -> step.outlets().stream()
                        .filter(outlet -> outlet.required() && !drawing.isConnected(step, outlet))
                        .map(outlet -> deadEnd(step, outlet)));
    }

    private static Problem deadEnd(Step step, Outlet outlet) {
        String name = NodeNames.of(step);
        if (outlet.id().equals(Outlet.NEXT)) {
            return Problem.error("DEAD_END", step, name).at(outlet);
        }
        return Problem.error("DEAD_END", step, name, way(outlet)).at(outlet);
    }

    private static String way(Outlet outlet) {
        return switch (outlet.id()) {
            case Outlet.OTHERWISE, Outlet.NO_REPLY, Outlet.LIMIT, Outlet.FAILED -> "kind." + outlet.id();
            default -> NodeNames.shortened(outlet.label().isBlank() ? outlet.id() : outlet.label());
        };
    }
}
