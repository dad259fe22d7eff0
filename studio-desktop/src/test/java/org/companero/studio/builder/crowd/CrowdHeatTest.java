package org.companero.studio.builder.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.rehearsal.CrowdReport;
import org.companero.protocol.rehearsal.CrowdReport.StepFigures;
import org.companero.studio.builder.model.Heat;
import org.companero.studio.builder.model.Heat.Mark;
import org.companero.studio.text.Messages;
import org.junit.jupiter.api.Test;

class CrowdHeatTest {

    private static final NodeId STEP = NodeId.of("choice_1");

    @Test
    void a_step_where_many_stop_is_marked_with_their_part_of_all() {
        assertThat(heat(figures(1000, 40, 32, 0)).at(STEP)).isEqualTo(new Mark("7.2% stop", false));
        assertThat(heat(figures(1000, 100, 40, 0)).at(STEP)).isEqualTo(new Mark("14% stop", true));
    }

    @Test
    void a_step_where_hardly_anybody_stops_is_like_any_other() {
        assertThat(heat(figures(1000, 5, 4, 0))).isEqualTo(Heat.NONE);
    }

    @Test
    void going_round_is_said_even_where_people_stop_too() {
        assertThat(heat(figures(1000, 0, 0, 3)).at(STEP)).isEqualTo(new Mark("0.3% go round", true));
        assertThat(heat(figures(1000, 200, 0, 500)).at(STEP)).isEqualTo(new Mark("50% go round", true));
    }

    @Test
    void steps_of_programs_that_are_called_are_not_on_this_drawing() {
        assertThat(heat(new StepFigures("other", STEP, 1000, 500, 0, 0))).isEqualTo(Heat.NONE);
    }

    private static StepFigures figures(int entered, int stuck, int dropped, int rounds) {
        return new StepFigures(null, STEP, entered, stuck, dropped, rounds);
    }

    private static Heat heat(StepFigures step) {
        var report = new CrowdReport(1000, List.of(step), new TreeMap<>(), 0, 0, new TreeMap<>(), null, List.of());
        return CrowdHeat.of(report, Messages.in(Locale.ENGLISH));
    }
}
