package org.companero.platform.mail;

import java.nio.file.Path;
import java.time.InstantSource;
import org.companero.platform.web.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where mails go: to the server that `SMTP_URL` names, else into a folder.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String NOBODY = "Compañero <no-reply@localhost>";

    @Bean
    Postbox postbox(
            @Value("${SMTP_URL:}") String server,
            @Value("${MAIL_FROM:}") String sender,
            @Value("${companero.data-dir}") Path data,
            InstantSource clock) {
        if (server.isBlank()) {
            return new FilePostbox(
                    data.resolve("mail").toAbsolutePath().normalize(),
                    Envelope.from(sender.isBlank() ? NOBODY : sender, clock));
        }
        if (sender.isBlank()) {
            throw new StartupFailure("MAIL_FROM is not set. Set it to the address that mails come from.");
        }
        return new SmtpPostbox(SmtpAddress.parse(server), Envelope.from(sender, clock));
    }
}
