package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.rehearsal.CrowdReport.StepFigures;
import org.jspecify.annotations.Nullable;

/// Counts where members of a crowd went. One thread at a time.
final class CrowdTally {

    private final Map<Spot, int[]> spots = new HashMap<>();
    private final SortedMap<String, Integer> outcomes = new TreeMap<>();
    private final SortedMap<String, Integer> stopped = new TreeMap<>();
    private final List<Long> seconds = new ArrayList<>();
    private int underWay;
    private int left;

    /// @param program the id of the program that holds it, or null for the main one
    record Spot(@Nullable String program, NodeId step) {}

    private enum Figure {
        ENTERED,
        STUCK,
        DROPPED,
        ROUNDS
    }

    void came(Map<Spot, Integer> visits) {
        visits.forEach((spot, times) -> {
            count(spot, Figure.ENTERED);
            if (times >= CrowdMember.ROUNDS) {
                count(spot, Figure.ROUNDS);
            }
        });
    }

    void ended(String outcome, Duration after) {
        outcomes.merge(outcome, 1, Integer::sum);
        seconds.add(after.toSeconds());
    }

    void stopped(String reason) {
        stopped.merge(reason, 1, Integer::sum);
    }

    void stuck(@Nullable Spot at) {
        underWay++;
        count(at, Figure.STUCK);
    }

    void dropped(@Nullable Spot at) {
        left++;
        count(at, Figure.DROPPED);
    }

    private void count(@Nullable Spot spot, Figure figure) {
        if (spot != null) {
            spots.computeIfAbsent(spot, _ -> new int[Figure.values().length])[figure.ordinal()]++;
        }
    }

    void add(CrowdTally other) {
        other.spots.forEach((spot, theirs) -> {
            int[] ours = spots.computeIfAbsent(spot, _ -> new int[theirs.length]);
            for (int i = 0; i < theirs.length; i++) {
                ours[i] += theirs[i];
            }
        });
        other.outcomes.forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
        other.stopped.forEach((reason, times) -> stopped.merge(reason, times, Integer::sum));
        seconds.addAll(other.seconds);
        underWay += other.underWay;
        left += other.left;
    }

    CrowdReport report(Program program, int members) {
        Set<NodeId> own = program.steps().stream().map(Node::id).collect(Collectors.toSet());
        Stream<Spot> mine = program.steps().stream().map(step -> new Spot(null, step.id()));
        Stream<Spot> others = spots.keySet().stream()
                .filter(spot -> spot.program() != null || !own.contains(spot.step()))
                .sorted(Comparator.comparing((Spot spot) -> String.valueOf(spot.program()))
                        .thenComparing(spot -> spot.step().value()));
        List<StepFigures> steps = Stream.concat(mine, others).map(this::figures).toList();
        return new CrowdReport(
                members,
                steps,
                outcomes,
                underWay,
                left,
                stopped,
                median(),
                steps.stream()
                        .filter(step -> step.program() == null && step.entered() == 0)
                        .map(StepFigures::step)
                        .toList());
    }

    private StepFigures figures(Spot spot) {
        int[] counted = spots.getOrDefault(spot, new int[Figure.values().length]);
        return new StepFigures(
                spot.program(),
                spot.step(),
                counted[Figure.ENTERED.ordinal()],
                counted[Figure.STUCK.ordinal()],
                counted[Figure.DROPPED.ordinal()],
                counted[Figure.ROUNDS.ordinal()]);
    }

    private @Nullable Duration median() {
        if (seconds.isEmpty()) {
            return null;
        }
        List<Long> sorted = seconds.stream().sorted().toList();
        return Duration.ofSeconds(sorted.get((sorted.size() - 1) / 2));
    }
}
