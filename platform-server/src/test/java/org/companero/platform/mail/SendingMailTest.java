package org.companero.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestMailServer;
import org.companero.platform.tenancy.SystemAccess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SendingMailTest {

    @Autowired
    private Mail mail;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SystemAccess system;

    @Test
    void a_mail_reaches_its_address_and_leaves_nothing_behind() {
        var address = UUID.randomUUID() + "@example.org";

        mail.send(new MailMessage(address, "Hello", "A text", "<p>A text</p>"));

        assertThat(TestMailServer.text(TestMailServer.await(address, "Hello"))).isEqualTo("A text");
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void a_mail_that_a_dead_server_had_in_hand_is_due_again() {
        var id = UUID.randomUUID();
        var address = id + "@example.org";
        outbox.add(id, new MailMessage(address, "Kept", "A text", "<p>A text</p>"));
        outbox.postpone(id, Duration.ZERO);

        assertThat(TestMailServer.await(address, "Kept")).isNotNull();
    }

    private long waiting() {
        return system.read(
                "look at the mails that wait",
                client -> client.sql("select count(*) from mail_outbox")
                        .query(Long.class)
                        .single());
    }
}
