package org.companero.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.UUID;
import org.companero.platform.ServerProcess;
import org.companero.platform.mail.Postbox.DeliveryException;
import org.companero.platform.web.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostboxTest {

    private static final MailMessage MAIL =
            new MailMessage("persona@example.org", "Contraseña nueva", "El texto: ñ", "<p>El texto: ñ</p>");
    private static final Envelope ENVELOPE =
            Envelope.from("Compañero <hello@companero.example>", InstantSource.system());

    @Test
    void a_mail_server_gets_both_forms_and_who_sent_them() throws Exception {
        var server = server();
        try {
            server.setUser("companero@example.org", "companero", "p@ss:word");
            var id = UUID.randomUUID();

            smtp("smtp://companero:p%40ss%3Aword@127.0.0.1:" + server.getSmtp().getPort())
                    .deliver(id, MAIL);

            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Contraseña nueva");
            assertThat(mail.getFrom()[0]).asString().contains("hello@companero.example");
            assertThat(mail.getMessageID()).isEqualTo("<" + id + "@companero.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(all(mail.getContent())).contains("El texto: ñ", "<p>El texto: ñ</p>");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_away_is_worth_another_attempt() throws Exception {
        var port = ServerProcess.freePort();

        assertThatExceptionOfType(DeliveryException.class)
                .isThrownBy(() -> smtp("smtp://127.0.0.1:" + port).deliver(UUID.randomUUID(), MAIL))
                .satisfies(failure -> assertThat(failure.isHopeless()).isFalse())
                .withMessageNotContaining("persona@example.org");
    }

    @Test
    void a_password_goes_to_another_machine_only_under_encryption() {
        assertThat(SmtpAddress.parse("smtp://user:secret@mail.example.org").mustEncrypt())
                .isTrue();
        assertThat(SmtpAddress.parse("smtp://user:secret@127.0.0.1:2525").mustEncrypt())
                .isFalse();
        assertThat(SmtpAddress.parse("smtps://user:secret@mail.example.org"))
                .isEqualTo(new SmtpAddress(true, "mail.example.org", 465, "user", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://user:se cret@host"})
    void what_is_no_mail_server_stops_the_start_without_showing_a_password(String address) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> SmtpAddress.parse(address))
                .withMessageContaining("SMTP_URL")
                .withMessageNotContaining("se cret");
    }

    @Test
    void without_a_mail_server_a_mail_is_a_file_for_this_user_alone(@TempDir Path folder) throws Exception {
        var mails = folder.resolve("mail");
        var id = UUID.randomUUID();

        new FilePostbox(mails, ENVELOPE).deliver(id, MAIL);

        var file = mails.resolve(id + ".eml");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("To: persona@example.org");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mails)))
                .isEqualTo("rwx------");
    }

    private static Postbox smtp(String url) {
        return new SmtpPostbox(SmtpAddress.parse(url), ENVELOPE);
    }

    private static GreenMail server() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String all(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return content.toString();
        }
        var text = new StringBuilder();
        for (int part = 0; part < parts.getCount(); part++) {
            text.append(all(parts.getBodyPart(part).getContent()));
        }
        return text.toString();
    }
}
