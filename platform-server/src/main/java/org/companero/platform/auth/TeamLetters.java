package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import org.companero.platform.mail.Letter;
import org.companero.platform.mail.Letter.Action;
import org.companero.platform.mail.Links;
import org.companero.platform.mail.Mail;
import org.companero.protocol.api.InvitationResource;
import org.springframework.stereotype.Component;

/// The mail that invites somebody into a team. The token travels behind `#`, where no server and no log sees it.
@Component
final class TeamLetters {

    private final Mail mail;
    private final Links links;

    TeamLetters(Mail mail, Links links) {
        this.mail = mail;
        this.links = links;
    }

    /// @param locale the language of whoever invites: of the other we know nothing yet
    void invite(InvitationResource invitation, String workspace, TenantToken token, Locale locale) {
        var words = new Words(locale);
        var role = words.of("role." + MemberRows.word(invitation.role()));
        mail.send(new Letter(
                        words.language(),
                        words.of("mail.join.subject"),
                        List.of(words.of("mail.join.text").formatted(invitation.invitedBy(), workspace, role)),
                        new Action(words.of("mail.join.action"), links.to("/account/join#" + token.text())),
                        words.of("mail.join.note"))
                .to(invitation.email()));
    }
}
