package org.companero.platform.audience;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The contacts as the studio lists them.
@RestController
@RequestMapping("/api/v1/creators/contacts")
final class ContactController {

    private static final int MOST = 200;
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final ContactList contacts;
    private final Transactions transactions;
    private final Audit audit;

    ContactController(ContactList contacts, Transactions transactions, Audit audit) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Who was there last comes first.
    ///
    /// @param query part of a name; left out for everybody
    /// @param limit 1 to 200
    @GetMapping
    @Needs(Permission.CONTACTS_READ)
    List<ContactSummary> find(
            @RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "50") int limit) {
        audit.recordOnce(ONE_LOOK, AuditAction.CONTACT_READ, "", Map.of());
        // PostgreSQL keeps no U+0000, so nobody's name has one.
        var plain = query.replace("\0", "").strip();
        return transactions.read(() -> contacts.find(plain, Math.clamp(limit, 1, MOST)));
    }
}
