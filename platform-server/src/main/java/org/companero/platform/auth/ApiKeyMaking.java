package org.companero.platform.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.companero.platform.access.Actor;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.access.PermissionMissing;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// Makes, lists and revokes the current creator's API keys.
@Service
class ApiKeyMaking {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int TELLING = ApiKeys.PREFIX_LENGTH - ApiKeys.PREFIX.length();

    private final ApiKeyRows rows;
    private final ApiKeys keys;
    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    ApiKeyMaking(ApiKeyRows rows, ApiKeys keys, Transactions transactions, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Newest first.
    List<ApiKeyResource> list() {
        return transactions.read(rows::list);
    }

    /// Makes a key. Its secret is in the answer and nowhere else.
    ///
    /// @throws PlatformException 400, 409 `TOO_MANY_API_KEYS`
    ApiKeyCreated make(ApiKeyRequest request) {
        var maker = CurrentActor.orSystem();
        check(request, maker);
        var prefix = ApiKeys.PREFIX + RandomToken.make().value().substring(0, TELLING);
        var token = TenantToken.make(prefix, CurrentCreator.require());
        var key = new ApiKeyResource(
                UUID.randomUUID(),
                request.name().strip(),
                prefix,
                request.permissions().stream().distinct().sorted().toList(),
                maker.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.expiresAt(),
                null);
        transactions.write(() -> {
            refuseCrowd();
            rows.add(key, maker.id(), token.hash());
            audit.record(AuditAction.API_KEY_CREATED, key.name(), Map.of("prefix", prefix, "permissions", words(key)));
            return key;
        });
        return new ApiKeyCreated(token.text(), key);
    }

    /// Revokes a key; it stops at once, on every replica.
    ///
    /// @throws PlatformException 404 `API_KEY_NOT_FOUND`
    void revoke(UUID id) {
        var revoked = transactions.write(() -> {
            var found = rows.revoke(id).orElseThrow(ApiKeyMaking::unknown);
            audit.record(AuditAction.API_KEY_REVOKED, found.name(), Map.of());
            return found;
        });
        keys.revoked(revoked.hash());
    }

    // A client may leave out what the record's types call required.
    private void check(ApiKeyRequest request, Actor maker) {
        @Nullable String name = request.name();
        @Nullable List<Permission> wanted = request.permissions();
        @Nullable Instant end = request.expiresAt();
        var errors = new FieldErrors();
        errors.check(
                name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME,
                "name",
                "must be 1 to 100 characters long");
        errors.check(wanted != null && !wanted.isEmpty(), "permissions", "must name at least one permission");
        if (wanted != null) {
            errors.check(wanted.stream().allMatch(Objects::nonNull), "permissions", "must name permissions");
            wanted.stream()
                    .filter(Objects::nonNull)
                    .forEach(permission -> errors.check(
                            maker.may(permission) && !ApiKey.FORBIDDEN.contains(permission),
                            "permissions",
                            "must be yours and fit for a key; `%s` is not"
                                    .formatted(PermissionMissing.word(permission))));
        }
        errors.check(end == null || end.isAfter(clock.instant()), "expiresAt", "must be in the future");
        errors.refuseIfAny();
    }

    private void refuseCrowd() {
        if (rows.count() >= MOST) {
            throw new PlatformException(
                    HttpStatus.CONFLICT, "TOO_MANY_API_KEYS", "There are 100 API keys. Revoke some of them first.");
        }
    }

    private static String words(ApiKeyResource key) {
        return key.permissions().stream().map(PermissionMissing::word).collect(Collectors.joining(" "));
    }

    private static PlatformException unknown() {
        return new PlatformException(
                HttpStatus.NOT_FOUND,
                "API_KEY_NOT_FOUND",
                "There is no such API key; it may have been revoked already.");
    }
}
