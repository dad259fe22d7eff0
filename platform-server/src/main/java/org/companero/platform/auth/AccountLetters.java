package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import org.companero.platform.mail.Letter;
import org.companero.platform.mail.Letter.Action;
import org.companero.platform.mail.Links;
import org.companero.platform.mail.Mail;
import org.springframework.stereotype.Component;

/// The mails about an account. Tokens travel behind `#`, where no server and no log sees them.
@Component
final class AccountLetters {

    private final Mail mail;
    private final Links links;

    AccountLetters(Mail mail, Links links) {
        this.mail = mail;
        this.links = links;
    }

    void verify(Account account, RandomToken token) {
        send(account, "verify", token);
    }

    void reset(Account account, RandomToken token) {
        send(account, "reset", token);
    }

    /// Tells the owner; when it was somebody else, this is how they learn.
    void passwordChanged(Account account) {
        var words = new Words(account.language());
        mail.send(new Letter(
                        words.language(),
                        words.of("mail.password.subject"),
                        List.of(words.of("mail.password.text"), words.of("mail.password.else")),
                        null,
                        words.of("mail.note"))
                .to(account.email()));
    }

    /// @param on whether the second factor is asked for from now on
    void secondFactorChanged(Account account, boolean on) {
        var words = new Words(account.language());
        var kind = on ? "mail.factor.on." : "mail.factor.off.";
        mail.send(new Letter(
                        words.language(),
                        words.of(kind + "subject"),
                        List.of(words.of(kind + "text"), words.of("mail.password.else")),
                        null,
                        words.of("mail.note"))
                .to(account.email()));
    }

    private void send(Account account, String act, RandomToken token) {
        var words = new Words(account.language());
        Locale language = words.language();
        var action = new Action(words.of("mail." + act + ".action"), links.to("/account/" + act + "#" + token.value()));
        mail.send(new Letter(
                        language,
                        words.of("mail." + act + ".subject"),
                        List.of(words.of("mail." + act + ".text")),
                        action,
                        words.of("mail." + act + ".note"))
                .to(account.email()));
    }
}
