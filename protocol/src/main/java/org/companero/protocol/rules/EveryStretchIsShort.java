package org.companero.protocol.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;

/// Between two pauses a run takes no more steps than the engine lets it take.
final class EveryStretchIsShort implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        if (!drawing.rounds().circles().isEmpty()) {
            return Stream.empty();
        }
        Map<NodeId, Integer> lengths = new HashMap<>();
        for (Step step : drawing.rounds().lastFirst()) {
            int ahead = standsStill(step)
                    ? 0
                    : drawing.targets(step).stream()
                            .mapToInt(next -> lengths.getOrDefault(next.id(), 0))
                            .max()
                            .orElse(0);
            lengths.put(step.id(), 1 + ahead);
        }
        Set<NodeId> seen = new HashSet<>();
        return beginnings(drawing)
                .filter(step -> seen.add(step.id()))
                .filter(step -> lengths.getOrDefault(step.id(), 0) > Engine.MAX_STEPS)
                .map(step -> Problem.error(
                        "TOO_LONG_WITHOUT_PAUSE", step, NodeNames.of(step), String.valueOf(Engine.MAX_STEPS)));
    }

    /// The steps at which the engine may set out again.
    private static Stream<Step> beginnings(Drawing drawing) {
        Stream<Step> afterPauses = drawing.program().steps().stream()
                .filter(EveryStretchIsShort::standsStill)
                .flatMap(step -> drawing.targets(step).stream());
        return Stream.concat(
                drawing.program().triggers().stream().flatMap(trigger -> drawing.targets(trigger).stream()),
                afterPauses);
    }

    private static boolean standsStill(Step step) {
        return switch (step) {
            case Think _, Pause _, Say.Typing _, Connect.Webhook _ -> true;
            default -> Rounds.pauses(step);
        };
    }
}
