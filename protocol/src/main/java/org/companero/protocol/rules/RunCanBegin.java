package org.companero.protocol.rules;

import java.util.stream.Stream;

/// Something makes a run begin, and leads to a first step.
final class RunCanBegin implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        if (drawing.program().triggers().isEmpty()) {
            return Stream.of(Problem.overall("NO_TRIGGER"));
        }
        return drawing.program().triggers().stream()
                .flatMap(trigger -> trigger.outlets().stream()
                        .filter(outlet -> !drawing.isConnected(trigger, outlet))
                        .map(outlet ->
                                Problem.error("TRIGGER_LEADS_NOWHERE", trigger).at(outlet)));
    }
}
