package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import org.companero.platform.creators.CreatorNotified;
import org.companero.platform.creators.Creators;
import org.companero.platform.limits.Charge;
import org.companero.platform.limits.Limit;
import org.companero.platform.limits.Limits;
import org.companero.platform.mail.Letter;
import org.companero.platform.mail.Mail;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The mails that tell a workspace's owners what its programs noticed: to addresses that are theirs for sure, and so
/// many an hour.
@Component
final class NoticeLetters {

    private static final Logger log = LoggerFactory.getLogger(NoticeLetters.class);
    private static final int MOST_TEXT = 4000;

    private static final String OWNERS = """
            select account.email, account.locale
              from member join account on account.id = member.account_id
             where member.creator_id = ? and member.role = 'owner' and account.email_verified_at is not null
             order by member.created_at limit 5
            """;

    private final Mail mail;
    private final Limits limits;
    private final Creators creators;
    private final SystemAccess system;

    NoticeLetters(Mail mail, Limits limits, Creators creators, SystemAccess system) {
        this.mail = mail;
        this.limits = limits;
        this.creators = creators;
        this.system = system;
    }

    /// Called outside transactions.
    @EventListener
    void on(CreatorNotified notice) {
        CreatorId creator = notice.creator();
        if (limits.take(Charge.of(Limit.NOTICES_PER_CREATOR, creator, "programs"), 1) == 0) {
            log.warn("Creator {} is told no more by mail this hour: its programs notice too much", creator);
            return;
        }
        String workspace = creators.require(creator).name();
        for (Owner owner : owners(creator)) {
            var words = new Words(Locale.forLanguageTag(owner.locale()));
            String kind = notice.handedOver() ? "mail.handed_over" : "mail.notice";
            String text = notice.text().length() > MOST_TEXT ? notice.text().substring(0, MOST_TEXT) : notice.text();
            mail.send(new Letter(
                            words.language(),
                            words.of(kind + ".subject").formatted(workspace),
                            List.of(words.of(kind + ".text"), text.strip()).stream()
                                    .filter(sentence -> !sentence.isEmpty())
                                    .toList(),
                            null,
                            words.of("mail.notice.note"))
                    .to(owner.email()));
        }
    }

    private List<Owner> owners(CreatorId creator) {
        return system.read(
                "find whom to tell what a program noticed",
                client -> client.sql(OWNERS)
                        .param(creator.value())
                        .query((row, _) -> new Owner(row.getString("email"), row.getString("locale")))
                        .list());
    }

    private record Owner(String email, String locale) {}
}
