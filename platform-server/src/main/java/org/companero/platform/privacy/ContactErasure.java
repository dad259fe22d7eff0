package org.companero.platform.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Erases one contact of the current creator, everywhere. Doing it again is the same as doing it once.
///
/// A conversation that goes on at that very moment cannot write anything back: whatever belongs to a contact refers
/// to it, so its row waits for theirs, or theirs finds it gone.
@Component
final class ContactErasure {

    private final Inventory inventory;
    private final HeldRows rows;
    private final RedisKeys keys;
    private final Transactions transactions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ContactErasure(
            Inventory inventory,
            HeldRows rows,
            RedisKeys keys,
            Transactions transactions,
            Audit audit,
            ApplicationEventPublisher events) {
        this.inventory = inventory;
        this.rows = rows;
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    /// @param details what the audit log says of it; no names
    void erase(UUID contact, AuditAction action, Map<String, String> details) {
        var creator = CurrentCreator.require();
        var erased = transactions.write(() -> eraseRows(contact, action, details));
        events.publishEvent(new ContactErased(creator, contact, erased.conversations()));
        keys.remove(creator, Optional.of(erased.ids()));
    }

    private Erased eraseRows(UUID contact, AuditAction action, Map<String, String> details) {
        var held = rows.hold(contact);
        Set<UUID> ids = new HashSet<>(Set.of(contact));
        var tables = rows.childrenFirst(inventory.tables());
        for (HeldTable table : tables) {
            ids.addAll(rows.ids(table, contact));
        }
        inventory.each(holder -> holder.erase(contact));
        for (HeldTable table : tables) {
            rows.erase(table, contact);
        }
        if (held.known()) {
            audit.record(action, contact.toString(), details);
        }
        return new Erased(ids, held.conversations());
    }

    /// @param ids all ids the contact's rows had
    private record Erased(Set<UUID> ids, List<UUID> conversations) {}
}
