package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small cut of what `make crash` does at length.
class CrashProofTest {

    @TempDir
    private Path data;

    @Test
    void no_accepted_message_is_lost_and_no_step_is_done_twice_when_the_server_is_killed() throws Exception {
        var findings = new CrashProof(data, 3, 100, Duration.ofSeconds(1)).findings();

        System.out.println(findings);
        assertThat(findings.clean()).as(findings.toString()).isTrue();
        assertThat(findings.accepted()).isPositive();
        assertThat(findings.timers()).isPositive();
    }
}
