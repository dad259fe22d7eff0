package org.companero.platform.mail;

import java.util.UUID;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Sends mails, after the request that asked for them and also after a restart.
@Service
public final class Mail {

    private final Outbox outbox;
    private final MailCarrier carrier;

    Mail(Outbox outbox, MailCarrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    /// Keeps the mail and returns; it is sent soon, and again until a mail server has taken it or a day has passed.
    /// After a crash a mail may arrive twice. Call it outside transactions: what is kept here stays when they fail.
    ///
    /// @throws PlatformException 503 `MAIL_QUEUE_FULL` while far too many wait
    public void send(MailMessage message) {
        if (!outbox.add(UUID.randomUUID(), message)) {
            throw new PlatformException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "MAIL_QUEUE_FULL",
                    "Too many mails are waiting to be sent. Try again in a while.");
        }
        carrier.wake();
    }
}
