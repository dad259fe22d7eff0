package org.companero.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server that speaks SMTP.
final class SmtpPostbox implements Postbox {

    private static final String MILLIS = "20000";
    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Envelope envelope;

    SmtpPostbox(SmtpAddress server, Envelope envelope) {
        this.envelope = envelope;
        sender.setProtocol(server.tls() ? "smtps" : "smtp");
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        sender.setJavaMailProperties(properties(server));
    }

    @Override
    public void deliver(UUID id, MailMessage message) throws DeliveryException {
        MimeMessage mail = sender.createMimeMessage();
        try {
            envelope.fill(mail, id, message);
            sender.send(mail);
        } catch (MessagingException unwritable) {
            throw new DeliveryException("it could not be written: " + kind(unwritable), true, unwritable);
        } catch (MailException refused) {
            throw new DeliveryException(reason(refused), isPermanent(refused), refused);
        }
    }

    private static Properties properties(SmtpAddress server) {
        var properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "auth", Boolean.toString(server.user() != null));
            properties.put(protocol + "connectiontimeout", MILLIS);
            properties.put(protocol + "timeout", MILLIS);
            properties.put(protocol + "writetimeout", MILLIS);
            properties.put(protocol + "ssl.checkserveridentity", "true");
        }
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.mustEncrypt()));
        return properties;
    }

    // A server's own words may repeat the address, which does not belong in a log.
    private static String reason(MailException refused) {
        return causes(refused)
                .map(SmtpPostbox::code)
                .filter(code -> code > 0)
                .findFirst()
                .map(code -> "the mail server answered " + code)
                .orElseGet(() -> "the mail server cannot be reached or spoken to ("
                        + kind(causes(refused).reduce((_, last) -> last).orElse(refused)) + ")");
    }

    private static boolean isPermanent(MailException refused) {
        return causes(refused).mapToInt(SmtpPostbox::code).anyMatch(code -> code >= PERMANENT);
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SendFailedException failed when hasInvalid(failed.getInvalidAddresses()) -> PERMANENT;
            default -> 0;
        };
    }

    private static boolean hasInvalid(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var failed = failure instanceof MailSendException send
                ? Arrays.stream(send.getMessageExceptions())
                : Stream.<Exception>empty();
        return Stream.concat(Stream.of(failure), failed)
                .flatMap(first -> Stream.iterate(first, SmtpPostbox::isThere, SmtpPostbox::next));
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause != null;
    }

    // Mail keeps its causes in a chain of its own.
    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    private static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
