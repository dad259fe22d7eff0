package org.companero.protocol.bench;

import java.util.Locale;
import org.companero.protocol.delivery.simulation.Report;
import org.companero.protocol.delivery.simulation.Simulation;

/// Ten thousand people in 25 zones over 400 days, with both changes of clocks, a leap day, journeys and outages; what
/// an auditor finds wrong is printed, and makes it fail: `make bench`.
public final class DeliverySimulation {

    private static final int PEOPLE = 10_000;

    private DeliverySimulation() {}

    public static void main(String[] args) {
        long begin = System.nanoTime();
        Report report = Simulation.run(PEOPLE, 1);
        System.out.printf(
                Locale.ROOT,
                "Delivery to %,d people over 400 days, %,d messages sent, in %.0f s:%n%s%n",
                PEOPLE,
                report.sent(),
                (System.nanoTime() - begin) / 1e9,
                report);
        if (report.wrong().values().stream().anyMatch(count -> count != 0)) {
            System.exit(1);
        }
    }
}
