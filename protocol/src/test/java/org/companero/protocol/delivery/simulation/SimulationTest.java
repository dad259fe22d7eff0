package org.companero.protocol.delivery.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A cut of what `make bench` runs whole.
class SimulationTest {

    private static final int PEOPLE = 150;

    @Test
    void in_400_days_nobody_gets_what_they_should_not_and_nothing_is_lost_without_a_reason() {
        Report report = Simulation.run(PEOPLE, 2027);

        System.out.printf("Delivery to %d people over 400 days:%n%s%n", PEOPLE, report);
        assertThat(report.wrong())
                .isNotEmpty()
                .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
        assertThat(report.sums())
                .containsKeys(
                        "sent: FreeForm, at once",
                        "sent: FreeForm, after waiting",
                        "sent: ByTemplate, at once",
                        "sent: OtherChannel, at once",
                        "dropped: Expired",
                        "dropped: NoTimeLeft",
                        "dropped: OptedOut",
                        "dropped: InCrisis",
                        "dropped: NoConsent",
                        "dropped: Superseded");
        assertThat(report.sent()).isGreaterThan(15_000);
    }
}
