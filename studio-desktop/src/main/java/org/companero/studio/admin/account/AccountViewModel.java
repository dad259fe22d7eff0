package org.companero.studio.admin.account;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorSetup;
import org.companero.protocol.api.SessionResource;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Listing;
import org.companero.studio.listing.Reading;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.OwnAccountGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The account of the person who is signed in, and what they do about its safety.
final class AccountViewModel {

    private final OwnAccountGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final Voice voice;
    private final Access access;
    private final Runnable onSwitched;
    private final Reading<AccountResource> account;
    private final Listing<SessionResource> sessions;
    private final Attempt password;
    private final Attempt secondFactor;

    /// @param onSwitched the account is now signed in for another creator
    AccountViewModel(
            OwnAccountGateway gateway,
            Messages messages,
            Tasks tasks,
            Voice voice,
            Access access,
            Runnable onSwitched) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.voice = voice;
        this.access = access;
        this.onSwitched = onSwitched;
        this.account = new Reading<>(messages, tasks);
        this.sessions = new Listing<>(messages, tasks, SessionResource::device);
        this.password = new Attempt(messages, tasks);
        this.secondFactor = new Attempt(messages, tasks);
        account.value().addListener((was, before, now) -> {
            if (now != null) {
                access.know(now);
            }
        });
    }

    Reading<AccountResource> account() {
        return account;
    }

    /// Where the account is signed in, this place first.
    Listing<SessionResource> sessions() {
        return sessions;
    }

    /// Changing the password.
    Attempt password() {
        return password;
    }

    /// Everything that a code of the second factor proves.
    Attempt secondFactor() {
        return secondFactor;
    }

    void load() {
        account.load(gateway::account);
        loadSessions();
    }

    void loadSessions() {
        sessions.load(
                gateway::sessions,
                found -> sessions.fill(found.stream()
                        .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                        .toList()));
    }

    void sendVerification() {
        act(gateway::sendVerification, "account.verify.sent");
    }

    void changePassword(String current, String next, Runnable done) {
        if (current.isEmpty()) {
            password.refuse(messages.text("account.password.current.missing"));
            return;
        }
        password.make(() -> gateway.changePassword(current, next), () -> {
            voice.say(messages.text("account.password.changed"));
            loadSessions();
            done.run();
        });
    }

    void beginSecondFactor(String current, Consumer<SecondFactorSetup> begun) {
        if (current.isEmpty()) {
            secondFactor.refuse(messages.text("account.password.current.missing"));
            return;
        }
        secondFactor.make(() -> gateway.beginSecondFactor(current), begun);
    }

    void confirmSecondFactor(String code, Consumer<RecoveryCodes> confirmed) {
        prove(code, gateway::confirmSecondFactor, confirmed);
    }

    void renewRecoveryCodes(String code, Consumer<RecoveryCodes> renewed) {
        prove(code, gateway::renewRecoveryCodes, renewed);
    }

    void endSecondFactor(String code, Runnable ended) {
        prove(
                code,
                digits -> {
                    gateway.endSecondFactor(digits);
                    return true;
                },
                done -> {
                    voice.say(messages.text("account.factor.ended"));
                    ended.run();
                });
    }

    void revoke(SessionResource session) {
        act(() -> gateway.revoke(session.id()), "account.sessions.ended");
    }

    void revokeOthers() {
        act(gateway::revokeOthers, "account.sessions.ended-others");
    }

    void switchTo(UUID creator) {
        tasks.run(
                () -> {
                    gateway.switchTo(creator);
                    return creator;
                },
                done -> onSwitched.run(),
                this::refused);
    }

    private <T> void prove(String code, java.util.function.Function<String, T> act, Consumer<? super T> done) {
        String typed = code.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        if (typed.isEmpty()) {
            secondFactor.refuse(messages.text("account.factor.code.missing"));
            return;
        }
        secondFactor.<T>make(() -> act.apply(typed), result -> {
            account.load(gateway::account);
            done.accept(result);
        });
    }

    private void act(Runnable work, String said) {
        tasks.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> {
                    voice.say(messages.text(said));
                    load();
                },
                this::refused);
    }

    private void refused(Exception problem) {
        voice.say(FailureWords.of(problem, messages));
    }
}
