package org.companero.platform.auth;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.auth.RefreshTokens.Rotation;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.SessionResource;
import org.companero.protocol.api.TokenResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Begins, prolongs, lists and ends the time a person is signed in.
@Service
class Sessions {

    private static final UUID NONE = new UUID(0, 0);

    private final SystemAccess system;
    private final LiveSessions live;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final AccountAudit audit;
    private final InstantSource clock;

    Sessions(
            SystemAccess system,
            LiveSessions live,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            AccountAudit audit,
            InstantSource clock) {
        this.system = system;
        this.live = live;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.audit = audit;
        this.clock = clock;
    }

    /// Signs an account in where it is a member.
    TokenResponse begin(Account account, CreatorId creator, Caller caller) {
        var now = clock.instant();
        var session = new Session(
                UUID.randomUUID(), creator, account.id(), account.email(), caller.device(), caller.address(), now, now);
        var who = new SignedIn(account.id(), creator, session.id());
        var token = system.write("begin a session", client -> {
            new SessionRows(client).insert(session, now.plus(TokenSettings.REFRESH_LIFE));
            return refreshTokens.first(client, who);
        });
        audit.record(creator, account.id(), account.email(), AuditAction.SIGNED_IN, Map.of("device", caller.device()));
        return response(who, token);
    }

    /// Trades a refresh token, good for one use, for new tokens.
    ///
    /// @throws PlatformException 401 `REFRESH_TOKEN_INVALID`
    TokenResponse refresh(String token, Caller caller) {
        return switch (refreshTokens.rotate(token)) {
            case Rotation.Renewed(var who, var next)
            when live.entry(who, caller.address()).isPresent() -> response(who, next);
            case Rotation.Reused(var who) -> {
                reused(who);
                throw ended();
            }
            case Rotation.Renewed _, Rotation.Refused _ -> throw ended();
        };
    }

    /// Ends the session the refresh token belongs to; unknown tokens are ignored.
    void end(String refreshToken) {
        refreshTokens.session(refreshToken).ifPresent(this::end);
    }

    /// Ends a session at its own wish; one that has ended stays so.
    void end(SignedIn who) {
        system.write(
                        "sign out",
                        client -> new SessionRows(client).endOwn(who.account(), who.session(), clock.instant()))
                .ifPresent(session -> {
                    live.ended(List.of(session));
                    record(who, AuditAction.SIGNED_OUT, Map.of());
                });
    }

    /// Where the account is signed in, with any creator; what was used last comes first.
    List<SessionResource> of(SignedIn who) {
        return system
                .read(
                        "list an account's sessions",
                        client -> new SessionRows(client).open(who.account(), clock.instant()))
                .stream()
                .map(session -> new SessionResource(
                        session.id(),
                        session.device(),
                        session.address(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.id().equals(who.session())))
                .toList();
    }

    /// Ends one session of the own account.
    ///
    /// @throws PlatformException 404 `SESSION_NOT_FOUND`, also for somebody else's
    void revoke(SignedIn who, UUID session) {
        var ended = system.write(
                "end a session of the own account",
                client -> new SessionRows(client).endOwn(who.account(), session, clock.instant()));
        live.ended(List.of(ended.orElseThrow(Sessions::unknown)));
        record(who, AuditAction.SESSION_REVOKED, Map.of("sessions", "1"));
    }

    /// Ends every session of the own account but the one that asks.
    void revokeOthers(SignedIn who) {
        int ended = endOthers(who.account(), who.session());
        record(who, AuditAction.SESSION_REVOKED, Map.of("sessions", Integer.toString(ended)));
    }

    /// Ends every session of an account.
    void revokeAll(UUID account) {
        endOthers(account, NONE);
    }

    /// Ends what else is signed in, after a change of what signs in.
    int endOthers(UUID account, UUID kept) {
        var ended = system.write(
                "end other sessions of the own account",
                client -> new SessionRows(client).endOthers(account, kept, clock.instant()));
        live.ended(ended);
        return ended.size();
    }

    private void reused(SignedIn who) {
        live.ended(List.of(SessionKey.of(who)));
        record(who, AuditAction.TOKEN_REUSED, Map.of());
    }

    private void record(SignedIn who, AuditAction action, Map<String, String> details) {
        var email = system.read("read the own account", client -> new AccountRows(client).byId(who.account()))
                .map(Account::email)
                .orElse("");
        audit.record(who.creator(), who.account(), email, action, details);
    }

    private TokenResponse response(SignedIn who, RandomToken refreshToken) {
        return new TokenResponse(
                accessTokens.issue(who),
                refreshToken.value(),
                "Bearer",
                TokenSettings.ACCESS_LIFE.toSeconds(),
                who.creator().value());
    }

    private static PlatformException ended() {
        return new PlatformException(
                HttpStatus.UNAUTHORIZED,
                "REFRESH_TOKEN_INVALID",
                "This session has ended. Sign in again with e-mail and password.");
    }

    private static PlatformException unknown() {
        return new PlatformException(
                HttpStatus.NOT_FOUND, "SESSION_NOT_FOUND", "There is no such session; it may have ended already.");
    }
}
