package org.companero.protocol.engine;

import java.util.List;
import org.companero.protocol.program.NodeId;

/// What came of telling the engine an event.
///
/// @param state the run's new state; the old one, if the event was not awaited
/// @param effects what shall happen, in order
/// @param trail the steps that were entered, in order, for traces and for showing where a rehearsal is
public record Advance(RunState state, List<Effect> effects, List<Place> trail) {

    public Advance {
        effects = List.copyOf(effects);
        trail = List.copyOf(trail);
    }

    /// The steps of the program that the run began with.
    public List<NodeId> path() {
        return trail.stream()
                .filter(place -> place.in() == null)
                .map(Place::step)
                .toList();
    }
}
