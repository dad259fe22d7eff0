package org.companero.platform.auth;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.companero.platform.creators.Creators;
import org.companero.platform.mail.Letter;
import org.companero.platform.mail.Mail;
import org.companero.platform.safeguarding.CrisisPaged;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The mails that tell those who look after people that somebody may be in danger: to addresses that are theirs for
/// sure, without a limit, and without a word of what the person wrote, since mails are read by many eyes.
@Component
final class CrisisLetters {

    private static final Logger log = LoggerFactory.getLogger(CrisisLetters.class);

    private static final String CARERS = """
            select account.email, account.locale
              from member join account on account.id = member.account_id
             where member.creator_id = ? and member.role in ('owner', 'coach')
               and account.email_verified_at is not null
             order by member.created_at limit 50
            """;

    private final Mail mail;
    private final Creators creators;
    private final SystemAccess system;

    CrisisLetters(Mail mail, Creators creators, SystemAccess system) {
        this.mail = mail;
        this.creators = creators;
        this.system = system;
    }

    /// Called outside transactions.
    @EventListener
    void on(CrisisPaged page) {
        List<Carer> carers = carers(page.creator());
        if (carers.isEmpty()) {
            log.error(
                    "Somebody may be in danger (alert {} of creator {}), and nobody of the team has a confirmed mail"
                            + " address. Ask the owner to confirm theirs",
                    page.alert(),
                    page.creator());
        }
        String workspace = creators.require(page.creator()).name();
        carers.forEach(carer -> mail.send(letter(page, workspace, carer).to(carer.email())));
    }

    private static Letter letter(CrisisPaged page, String workspace, Carer carer) {
        var words = new Words(Locale.forLanguageTag(carer.locale()));
        String since = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.language())
                .withZone(ZoneOffset.UTC)
                .format(page.raisedAt());
        String kind = page.pages() == 1 ? "first" : "again";
        return new Letter(
                words.language(),
                words.of("mail.crisis.subject").formatted(workspace),
                List.of(
                        words.of("mail.crisis." + kind).formatted(since, page.pages()),
                        words.of("mail.crisis.danger." + page.danger().word()),
                        words.of("mail.crisis.what")),
                null,
                words.of("mail.crisis.note"));
    }

    private List<Carer> carers(CreatorId creator) {
        return system.read(
                "find whom to tell that somebody may be in danger",
                client -> client.sql(CARERS)
                        .param(creator.value())
                        .query((row, _) -> new Carer(row.getString("email"), row.getString("locale")))
                        .list());
    }

    private record Carer(String email, String locale) {}
}
