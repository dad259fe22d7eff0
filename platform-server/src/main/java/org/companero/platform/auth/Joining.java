package org.companero.platform.auth;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.audit.Audit;
import org.companero.platform.auth.Attempts.Kind;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.InvitationAcceptance;
import org.companero.protocol.api.InvitationResource;
import org.companero.protocol.api.TokenResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Accepts invitations: the token from the mail proves the address, the password proves the account or makes one.
@Service
class Joining {

    private final InvitationRows invitations;
    private final MemberRows members;
    private final Accounts accounts;
    private final SystemAccess system;
    private final PasswordHashes passwords;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Joining(
            InvitationRows invitations,
            MemberRows members,
            Accounts accounts,
            SystemAccess system,
            PasswordHashes passwords,
            PasswordRules rules,
            Attempts attempts,
            SecondFactor secondFactor,
            Sessions sessions,
            Transactions transactions,
            Audit audit,
            InstantSource clock) {
        this.invitations = invitations;
        this.members = members;
        this.accounts = accounts;
        this.system = system;
        this.passwords = passwords;
        this.rules = rules;
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Joins the team and signs in there.
    ///
    /// @throws PlatformException 400 `TOKEN_INVALID`; 400 for a weak new password and 401 `BAD_CREDENTIALS` for a
    ///     wrong one, both of which leave the token good; 401 `SECOND_FACTOR_NEEDED` after joining, where the
    ///     account asks for a code to sign in
    TokenResponse accept(InvitationAcceptance acceptance, Locale locale, Caller caller) {
        var token = TenantToken.read(0, Objects.requireNonNullElse(acceptance.token(), ""))
                .orElseThrow(EmailProof::invalid);
        var password = Objects.requireNonNullElse(acceptance.password(), "");
        var invitation = CurrentCreator.call(
                token.creator(), () -> transactions.read(() -> invitations.find(token.hash(), clock.instant())));
        var email = invitation.orElseThrow(EmailProof::invalid).email();
        var account = accounts.byEmail(email)
                .map(known -> prove(known, password, caller))
                .orElseGet(() -> open(email, password, locale));
        join(token, account);
        secondFactor.pass(account, null);
        return sessions.begin(account, token.creator(), caller);
    }

    private Account prove(Account account, String password, Caller caller) {
        var keys = List.of(Kind.PASSWORD.of(account.email()), Kind.ORIGIN.of(caller.address()));
        attempts.begin(keys);
        if (password.length() > PasswordRules.LONGEST || !passwords.matches(password, account.passwordHash())) {
            throw new PlatformException(
                    HttpStatus.UNAUTHORIZED,
                    "BAD_CREDENTIALS",
                    "The address has an account, and this is not its password. Enter the password you sign in with.");
        }
        attempts.succeeded(keys);
        return account;
    }

    private Account open(String email, String password, Locale locale) {
        var errors = new FieldErrors();
        rules.check(errors, "password", password, List.of(email), locale);
        errors.refuseIfAny();
        var hash = passwords.of(password);
        return system.write("open an account for whoever accepts an invitation", client -> {
            var rows = new AccountRows(client);
            var id = UUID.randomUUID();
            rows.insert(id, email, hash, new Words(locale).language().getLanguage());
            rows.verified(id); // the token came by mail
            return rows.byId(id).orElseThrow();
        });
    }

    private void join(TenantToken token, Account account) {
        CreatorId creator = token.creator();
        var actor = new Actor(ActorKind.PERSON, account.id(), account.email(), Set.of());
        CurrentCreator.run(
                creator,
                () -> CurrentActor.call(
                        actor,
                        () -> transactions.write(() -> {
                            var invitation = invitations
                                    .redeem(token.hash(), clock.instant())
                                    .orElseThrow(EmailProof::invalid);
                            members.add(account.id(), invitation.role());
                            record(invitation);
                            return invitation;
                        })));
    }

    private void record(InvitationResource invitation) {
        audit.record(
                AuditAction.MEMBER_JOINED,
                invitation.email(),
                Map.of("role", MemberRows.word(invitation.role()), "invited_by", invitation.invitedBy()));
    }
}
