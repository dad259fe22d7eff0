package org.companero.platform.secrets;

import java.util.List;
import java.util.Map;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.SecretRequest;
import org.companero.protocol.api.SecretResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The secrets as the studio lists them. What a secret is goes in and never comes out.
@RestController
@RequestMapping("/api/v1/creators/secrets")
final class SecretController {

    private static final String NAME = "[A-Za-z0-9_.-]{1,64}";
    // What an HTTP header can carry.
    private static final String VALUE = "[\\x21-\\x7e](?:[\\x20-\\x7e]{0,1998}[\\x21-\\x7e])?";

    private final Secrets secrets;
    private final Transactions transactions;
    private final Audit audit;

    SecretController(Secrets secrets, Transactions transactions, Audit audit) {
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
    }

    @GetMapping
    @Needs(Permission.KEYS_MANAGE)
    List<SecretResource> list() {
        return transactions.read(secrets::list);
    }

    /// Keeps a secret, or replaces it. Programs use the new one from their next call on.
    @PutMapping("/{name}")
    @Needs(Permission.KEYS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String name, @RequestBody SecretRequest request) {
        if (!name.matches(NAME)) {
            throw refused("SECRET_NAME_INVALID", "A secret's name has 1 to 64 letters, digits and any of `_.-`.");
        }
        if (!request.value().matches(VALUE)) {
            throw refused(
                    "SECRET_VALUE_INVALID", "A secret has 1 to 2000 letters, digits and signs, as ASCII has them.");
        }
        boolean kept = transactions.write(() -> {
            boolean fits = secrets.put(name, request.value());
            if (fits) {
                audit.record(AuditAction.SECRET_CHANGED, name, Map.of("what", "kept"));
            }
            return fits;
        });
        if (!kept) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "TOO_MANY_SECRETS",
                    "There can be " + Secrets.MOST + " secrets. Delete one that no program uses.");
        }
    }

    @DeleteMapping("/{name}")
    @Needs(Permission.KEYS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        boolean gone = transactions.write(() -> {
            boolean there = secrets.remove(name);
            if (there) {
                audit.record(AuditAction.SECRET_CHANGED, name, Map.of("what", "deleted"));
            }
            return there;
        });
        if (!gone) {
            throw new PlatformException(
                    HttpStatus.NOT_FOUND, "SECRET_NOT_FOUND", "There is no secret of this name. Read the list again.");
        }
    }

    private static PlatformException refused(String code, String message) {
        return new PlatformException(HttpStatus.BAD_REQUEST, code, message);
    }
}
