package org.companero.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.companero.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every operation that the API describes, as each of two creators: own things, the other's, and ones that are not
/// there.
@PlatformTest
class IsolationMatrixTest {

    @LocalServerPort
    private int port;

    @Test
    void nothing_of_one_creator_reaches_another_by_any_operation_or_socket() {
        var report = IsolationCheck.of(URI.create("http://127.0.0.1:" + port));

        assertThat(report.failures()).as(report.text()).isEmpty();
        assertThat(report.probes()).isGreaterThan(100);
    }
}
