package org.companero.protocol.rules;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;

/// What comes of walking all ways between steps at which no person is waited for.
///
/// @param circles ways that come back to where they began: of each the first steps, at most three
/// @param lastFirst all steps, each after those it leads to, where there are no circles
record Rounds(List<List<Step>> circles, List<Step> lastFirst) {

    private static final int SHOWN = 3;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    static Rounds of(Drawing drawing) {
        Walker walker = new Walker(drawing);
        drawing.program().steps().forEach(walker::walk);
        return new Rounds(List.copyOf(walker.circles), List.copyOf(walker.lastFirst));
    }

    /// Whether a run surely stands still here until a person or the time moves it on, so that a circle over it floods
    /// nobody. Looking up an answer is no pause, nor is seeming to write, nor a day that may be over.
    static boolean pauses(Step step) {
        return switch (step) {
            case Ask _, End _, Progress.CheckIn _, Connect.HandOver _ -> true;
            case Think.Conversation talk -> !talk.opening().isBlank();
            case Pause.Wait wait -> wait.ways().stream().allMatch(way -> pauses(way.until()));
            case Say _, Think _, Decide _, Keep _, Progress _, Connect _ -> false;
        };
    }

    private static boolean pauses(Pause.Until until) {
        return switch (until) {
            case Pause.Until.After(Duration duration) -> duration.compareTo(SHORTEST) >= 0;
            case Pause.Until.Date _ -> false;
            case Pause.Until.At _, Pause.Until.Happens _ -> true;
        };
    }

    /// Depth first, without recursion: a program may be longer than the stack is deep.
    private static final class Walker {

        private final Drawing drawing;
        private final List<List<Step>> circles = new ArrayList<>();
        private final List<Step> lastFirst = new ArrayList<>();
        private final Set<NodeId> seen = new HashSet<>();
        private final Set<NodeId> circled = new HashSet<>();
        private final List<Step> trail = new ArrayList<>();
        private final Map<NodeId, Integer> places = new HashMap<>();
        private final Deque<Iterator<Step>> open = new ArrayDeque<>();

        private Walker(Drawing drawing) {
            this.drawing = drawing;
        }

        private void walk(Step start) {
            if (!seen.add(start.id())) {
                return;
            }
            enter(start);
            while (!open.isEmpty()) {
                if (!open.peek().hasNext()) {
                    leave();
                    continue;
                }
                Step next = open.peek().next();
                Integer place = places.get(next.id());
                if (place != null) {
                    close(place, next);
                } else if (seen.add(next.id())) {
                    enter(next);
                }
            }
        }

        private void enter(Step step) {
            places.put(step.id(), trail.size());
            trail.add(step);
            List<Step> ahead = pauses(step) ? List.of() : drawing.targets(step);
            open.push(ahead.iterator());
        }

        private void leave() {
            open.pop();
            Step done = trail.removeLast();
            places.remove(done.id());
            lastFirst.add(done);
        }

        private void close(int from, Step first) {
            if (circled.add(first.id())) {
                circles.add(List.copyOf(trail.subList(from, Math.min(trail.size(), from + SHOWN))));
            }
        }
    }
}
