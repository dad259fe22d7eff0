package org.companero.studio.builder.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.companero.protocol.program.Program;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.model.OpenProgram;
import org.companero.studio.builder.rehearse.OtherPrograms;
import org.companero.studio.server.ProgramsDouble;
import org.companero.studio.work.PausedTasks;
import org.companero.studio.work.SameThreadTasks;
import org.companero.studio.work.Tasks;
import org.junit.jupiter.api.Test;

class CrowdRunTest {

    private static final Instant TODAY = Instant.parse("2027-01-04T06:00:00Z");

    @Test
    void a_crowd_goes_through_the_program_in_the_background() {
        PausedTasks slow = new PausedTasks();
        CrowdRun run = run(SamplePrograms.sleep(), slow);

        run.run(CrowdRun.Patience.USUAL);
        assertThat(run.stateProperty().get()).isEqualTo(CrowdRun.State.RUNNING);
        slow.finish();

        assertThat(run.stateProperty().get()).isEqualTo(CrowdRun.State.DONE);
        assertThat(run.report().members()).isEqualTo(CrowdRun.MEMBERS);
        assertThat(run.report().arrived()).isPositive();
    }

    @Test
    void impatient_people_leave_sooner() {
        CrowdRun patient = run(SamplePrograms.sleep(), new SameThreadTasks());
        CrowdRun impatient = run(SamplePrograms.sleep(), new SameThreadTasks());

        patient.run(CrowdRun.Patience.HIGH);
        impatient.run(CrowdRun.Patience.LOW);

        assertThat(impatient.report().left()).isGreaterThan(patient.report().left());
    }

    @Test
    void without_a_trigger_nobody_can_begin() {
        CrowdRun run = run(Program.empty("New", "en"), new SameThreadTasks());

        run.run(CrowdRun.Patience.USUAL);

        assertThat(run.stateProperty().get()).isEqualTo(CrowdRun.State.NOTHING_TO_START);
        assertThat(run.report()).isNull();
    }

    private static CrowdRun run(Program program, Tasks tasks) {
        OpenProgram open = new OpenProgram(program, new SameThreadTasks(), one -> java.util.List.of());
        return new CrowdRun(open, new OtherPrograms(new ProgramsDouble(), tasks), tasks, TODAY);
    }
}
