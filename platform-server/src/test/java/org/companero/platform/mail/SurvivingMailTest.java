package org.companero.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.companero.platform.ServerProcess;
import org.companero.protocol.api.RegisterRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class SurvivingMailTest {

    @Test
    void a_mail_outlives_a_killed_server_and_a_mail_server_that_is_away(@TempDir Path data) throws Exception {
        var port = ServerProcess.freePort();
        var mails = Map.of("SMTP_URL", "smtp://127.0.0.1:" + port, "MAIL_FROM", "hello@companero.example");
        try (var first = ServerProcess.start(data, mails)) {
            first.awaitReady();
            assertThat(register(first)).isEqualTo(HttpStatus.CREATED);
            await().atMost(Duration.ofSeconds(30)).until(() -> first.output().contains("was not taken"));
            first.kill();
        }

        var smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try (var second = ServerProcess.start(data, mails)) {
            second.awaitReady();

            assertThat(smtp.waitForIncomingEmail(60_000, 1)).isTrue();
            assertThat(smtp.getReceivedMessages()[0].getSubject()).isEqualTo("Confirm your e-mail address");
        } finally {
            smtp.stop();
        }
    }

    private static HttpStatusCode register(ServerProcess server) {
        return server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("patient@example.org", "a long enough password", "Patient"))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
