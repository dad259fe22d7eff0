package org.companero.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A real mail server of the own machine, to which all test servers send.
public final class TestMailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern TOKEN = Pattern.compile("/account/[a-z]+#([A-Za-z0-9_-]{20,})");
    private static final GreenMail SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("SMTP_URL=" + url(), "MAIL_FROM=Compañero <hello@companero.example>")
                .applyTo(context);
    }

    /// What `SMTP_URL` is set to.
    public static String url() {
        return "smtp://127.0.0.1:" + SERVER.getSmtp().getPort();
    }

    /// The mails an address has got, oldest first.
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /// Waits for a mail whose subject contains the text.
    public static MimeMessage await(String address, String subject) {
        return Awaitility.await("a mail about " + subject)
                .until(
                        () -> to(address).stream()
                                .filter(mail -> subjectOf(mail).contains(subject))
                                .reduce((_, last) -> last)
                                .orElse(null),
                        mail -> mail != null);
    }

    /// The token in the link of a mail.
    public static String token(MimeMessage mail) {
        var found = TOKEN.matcher(text(mail));
        if (!found.find()) {
            throw new AssertionError("no link in: " + text(mail));
        }
        return found.group(1);
    }

    /// The mail as a person without HTML reads it.
    public static String text(MimeMessage mail) {
        try {
            return part(mail.getContent());
        } catch (java.io.IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String part(Object content) throws MessagingException, java.io.IOException {
        return content instanceof jakarta.mail.Multipart parts
                ? part(parts.getBodyPart(0).getContent())
                : content.toString().replace("\r\n", "\n");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return GreenMailUtil.getAddressList(mail.getRecipients(Message.RecipientType.TO))
                    .contains(address);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
