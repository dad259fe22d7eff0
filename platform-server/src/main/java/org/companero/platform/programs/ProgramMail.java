package org.companero.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.companero.platform.creators.CreatorProfile;
import org.companero.platform.creators.Creators;
import org.companero.platform.creators.QuotaKind;
import org.companero.platform.creators.Quotas;
import org.companero.platform.limits.Charge;
import org.companero.platform.limits.Limit;
import org.companero.platform.limits.Limits;
import org.companero.platform.mail.Letter;
import org.companero.platform.mail.Mail;
import org.companero.platform.mail.MailMessage;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.engine.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends the mails of programs: so many a day for a creator, and few to one address, since people can write anybody's
/// address into a chat. Each says whose program it comes from.
@Component
final class ProgramMail {

    private static final Logger log = LoggerFactory.getLogger(ProgramMail.class);

    private static final int MOST_SUBJECT = 200;
    private static final int MOST_TEXT = 20_000;
    private static final String ADDRESS = "[^@\\s\\p{Cntrl}<>\",;]{1,64}@[^@\\s\\p{Cntrl}<>\",;]{1,180}";

    private final Mail mail;
    private final Creators creators;
    private final Quotas quotas;
    private final Limits limits;

    ProgramMail(Mail mail, Creators creators, Quotas quotas, Limits limits) {
        this.mail = mail;
        this.creators = creators;
        this.quotas = quotas;
        this.limits = limits;
    }

    /// Has the mail sent, unless there are too many or there is no such address. Call it outside transactions.
    ///
    /// @param failures how often it could not be kept so far; only the first try counts
    void send(Effect.SendEmail effect, int failures) {
        String to = effect.to().strip();
        if (!to.matches(ADDRESS)) {
            log.info("A mail of step {} has no address to go to", effect.step());
            return;
        }
        if (failures == 0 && !within(to)) {
            log.warn(
                    "A mail of step {} of creator {} was not sent: too many today, or too many to this address",
                    effect.step(),
                    CurrentCreator.require());
            return;
        }
        mail.send(letter(effect, to));
    }

    private boolean within(String to) {
        // A name for the address: what is counted on Redis holds none in clear.
        UUID who = UUID.nameUUIDFromBytes(to.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        var charge = Charge.of(Limit.PROGRAM_MAIL_PER_RECIPIENT, CurrentCreator.require(), who);
        return limits.take(charge, 1) == 1 && quotas.use(QuotaKind.EMAILS, 1);
    }

    private MailMessage letter(Effect.SendEmail effect, String to) {
        CreatorProfile creator = creators.require(CurrentCreator.require());
        Locale locale = Locale.forLanguageTag(creator.locale());
        var words = ResourceBundle.getBundle(
                "org.companero.platform.programs.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String subject = line(effect.subject());
        List<String> sentences = Arrays.stream(cut(effect.text(), MOST_TEXT).split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return new Letter(
                        locale,
                        subject.isEmpty() ? creator.name() : subject,
                        sentences,
                        null,
                        words.getString("mail.note").formatted(creator.name()))
                .to(to);
    }

    private static String line(String text) {
        return cut(text.replaceAll("\\p{Cntrl}+", " ").strip(), MOST_SUBJECT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
