package org.companero.studio.builder.crowd;

import java.util.LinkedHashMap;
import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.protocol.rehearsal.CrowdReport.StepFigures;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.Heat.Mark;
import org.companero.studio.text.Messages;

/// The steps of the program at which a crowd stops or goes round and round.
public final class CrowdHeat {

    /// Below this part of all, a step is like any other.
    private static final double WARM = 0.01;
    private static final double HOT = 0.1;

    private CrowdHeat() {}

    public static Heat of(CrowdReport report, Messages messages) {
        Map<NodeId, Mark> marks = new LinkedHashMap<>();
        Figures figures = new Figures(messages.locale());
        report.steps().stream()
                .filter(step -> step.program() == null)
                .filter(step -> step.rounds() > 0 || stops(step, report) >= WARM)
                .forEach(step -> marks.put(step.step(), mark(step, report, figures, messages)));
        return new Heat(marks);
    }

    /// Going round is said rather than stopping: it is a fault of the program, and the cause of the other.
    private static Mark mark(StepFigures step, CrowdReport report, Figures figures, Messages messages) {
        return step.rounds() > 0
                ? new Mark(messages.text("builder.crowd.round", figures.percent(step.rounds(), report.members())), true)
                : new Mark(
                        messages.text("builder.crowd.stop", figures.percent(step.halted(), report.members())),
                        stops(step, report) >= HOT);
    }

    private static double stops(StepFigures step, CrowdReport report) {
        return (double) step.halted() / report.members();
    }
}
