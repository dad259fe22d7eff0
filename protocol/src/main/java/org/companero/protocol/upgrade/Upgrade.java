package org.companero.protocol.upgrade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;

/// A way from one version of a program to another. Pure: it tells what becomes of a run and changes nothing.
///
/// A step is the same step in both versions when it has the same id and kind; ids are never used for another step. A
/// choice of the creator's comes before that. Whoever is moved is told [org.companero.protocol.engine.Event.Placed].
public final class Upgrade {

    /// The outcome of runs that end with an upgrade.
    public static final String UPGRADED = "upgraded";

    private final Map<NodeId, Step> before = new HashMap<>();
    private final Map<NodeId, Step> after = new HashMap<>();
    private final Map<NodeId, Landing> chosen;

    /// @param chosen where people go who stand at these steps of the version before
    public Upgrade(Program before, Program after, Map<NodeId, Landing> chosen) {
        before.steps().forEach(step -> this.before.putIfAbsent(step.id(), step));
        after.steps().forEach(step -> this.after.putIfAbsent(step.id(), step));
        this.chosen = Map.copyOf(chosen);
    }

    /// The step of the version itself, not of a program it calls, that a run stands at; nothing for one that has not
    /// begun or is over.
    public static Optional<NodeId> standing(RunState state) {
        if (!state.callers().isEmpty()) {
            return Optional.of(state.callers().getFirst().step());
        }
        return switch (state.await()) {
            case Await.Reply reply -> Optional.of(reply.step());
            case Await.Waiting waiting -> Optional.of(waiting.step());
            case Await.Result result -> Optional.of(result.step());
            case Await.HandedOver handed -> Optional.of(handed.step());
            case Await.Start _, Await.Nothing _ -> Optional.empty();
        };
    }

    /// What becomes of a run.
    public Fate fate(RunState state) {
        NodeId at = standing(state).orElse(null);
        if (at == null) {
            return new Fate.Kept();
        }
        return switch (chosen.get(at)) {
            case Landing.AtStep(NodeId to) -> after.containsKey(to) ? new Fate.Moved(to) : new Fate.Undecided();
            case Landing.TheEnd _ -> new Fate.Ended();
            case null -> itself(at, state);
        };
    }

    private Fate itself(NodeId at, RunState state) {
        Step now = after.get(at);
        Step then = before.get(at);
        if (now == null || (then != null && !then.kind().equals(now.kind()))) {
            return new Fate.Undecided();
        }
        boolean goesOn =
                !state.callers().isEmpty() || awaited(state.await()).stream().allMatch(outlet -> has(now, outlet));
        return goesOn ? new Fate.Kept() : new Fate.Moved(at);
    }

    /// The outlets through which time or the world will lead the run on; a person's reply is read when it comes.
    private static List<String> awaited(Await await) {
        return switch (await) {
            case Await.Reply reply
            when reply.deadline() != null -> List.of(reply.deadline().outlet());
            case Await.Waiting waiting ->
                Stream.concat(
                                waiting.alarms().stream().map(Await.Alarm::outlet),
                                waiting.events().stream().map(Await.Listening::outlet))
                        .toList();
            default -> List.of();
        };
    }

    private static boolean has(Step step, String outlet) {
        return step.outlets().stream().map(Outlet::id).anyMatch(outlet::equals);
    }
}
