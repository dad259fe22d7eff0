package org.companero.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnknownOperationTest {

    @Test
    void an_operation_nobody_told_the_self_test_of_fails_it_and_says_what_to_add() {
        var report = new Report();
        var api =
                new Description(new TreeSet<>(List.of("GET /api/v1/creators/me", "GET /api/v1/creators/secrets/{id}")));

        try (var wire = new Wire(URI.create("http://127.0.0.1:1"))) {
            new Matrix(wire, api, report).everyOperationIsKnown();
        }

        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .startsWith("GET /api/v1/creators/secrets/{id}: add a line to")
                        .contains("isolation.Calls"));
        assertThat(report.text()).contains("FAIL").contains("NOT ISOLATED: 2 probes, 1 failed");
    }
}
