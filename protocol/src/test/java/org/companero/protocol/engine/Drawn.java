package org.companero.protocol.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// Draws small programs for tests: steps in a row, and further transitions by name.
public final class Drawn {

    public static final NodeId START = new NodeId("start");

    private final List<Step> steps = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private String language = "en";

    private Drawn() {}

    /// A program whose first-message trigger leads to the first step, and each step's `next` to the following one.
    public static Drawn row(Step... steps) {
        Drawn drawn = new Drawn();
        NodeId from = START;
        for (Step step : steps) {
            drawn.transitions.add(new Transition(from, Outlet.NEXT, step.id()));
            drawn.steps.add(step);
            from = step.id();
        }
        return drawn;
    }

    public Drawn also(Step... more) {
        steps.addAll(List.of(more));
        return this;
    }

    public Drawn lead(String from, String outlet, String to) {
        transitions.removeIf(
                old -> old.from().value().equals(from) && old.outlet().equals(outlet));
        transitions.add(new Transition(new NodeId(from), outlet, new NodeId(to)));
        return this;
    }

    public Drawn in(String tag) {
        language = tag;
        return this;
    }

    public Program program() {
        return new Program(
                Program.SCHEMA,
                "Test",
                language,
                List.of(new Trigger.FirstMessage(START)),
                steps,
                transitions,
                Map.of());
    }
}
