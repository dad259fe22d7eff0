package org.companero.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.companero.platform.web.StartupFailure;
import org.springframework.mail.javamail.MimeMessageHelper;

/// What is the same on all our mails.
final class Envelope {

    private final InternetAddress from;
    private final InstantSource clock;

    private Envelope(InternetAddress from, InstantSource clock) {
        this.from = from;
        this.clock = clock;
    }

    /// @param sender `MAIL_FROM`: an address, or a name with an address in angle brackets
    /// @throws StartupFailure when it is neither
    static Envelope from(String sender, InstantSource clock) {
        try {
            var address = new InternetAddress(sender.strip(), true);
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return new Envelope(address, clock);
        } catch (AddressException | java.io.UnsupportedEncodingException malformed) {
            throw new StartupFailure(
                    "MAIL_FROM is not a mail address, such as Your Name <hello@your-site.example>.", malformed);
        }
    }

    void fill(MimeMessage mail, UUID id, MailMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(message.to(), true));
        helper.setSubject(message.subject());
        helper.setText(message.text(), message.html());
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
        // RFC 3834: keeps holiday replies away.
        mail.setHeader("Auto-Submitted", "auto-generated");
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }
}
