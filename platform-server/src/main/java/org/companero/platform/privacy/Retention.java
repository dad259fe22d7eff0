package org.companero.platform.privacy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.PrivacySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets go of what creators do not want to keep any longer: one creator after the other, a batch in a transaction.
/// Who fails is tried again the next day, and keeps nobody else waiting.
@Component
final class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 1000;
    private static final int CONTACTS_AT_ONCE = 100;
    private static final int CREATORS_AT_ONCE = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String CREATORS =
            "select creator_id from creator where creator_id > :after order by creator_id limit :most";
    private static final String AWAY = "select id from contact where last_seen_at < :before limit :most";

    private final Inventory inventory;
    private final ContactErasure contacts;
    private final DataRequestRows requests;
    private final Privacy privacy;
    private final Audit audit;
    private final SystemAccess system;
    private final Transactions transactions;
    private final JdbcClient database;
    private final InstantSource clock;

    Retention(
            Inventory inventory,
            ContactErasure contacts,
            DataRequestRows requests,
            Privacy privacy,
            Audit audit,
            SystemAccess system,
            Transactions transactions,
            JdbcClient database,
            InstantSource clock) {
        this.inventory = inventory;
        this.contacts = contacts;
        this.requests = requests;
        this.privacy = privacy;
        this.audit = audit;
        this.system = system;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /// Goes through all creators.
    void enforce() {
        List<UUID> page = creators(NOBODY);
        while (!page.isEmpty()) {
            page.forEach(id -> enforceSoftly(new CreatorId(id)));
            page = creators(page.getLast());
        }
    }

    /// Lets go of what the current creator does not want to keep.
    void enforceCurrent() {
        PrivacySettings settings = privacy.settings();
        Map<String, String> counts = new TreeMap<>();
        note(counts, "messages", messages(before(settings.conversationDays())));
        note(counts, "contacts", away(before(settings.contactDays())));
        note(counts, "exports", write(() -> requests.dropFiles(clock.instant())));
        if (!counts.isEmpty()) {
            audit.record(AuditAction.DATA_EXPIRED, "", counts);
        }
        audit.expire(clock.instant().minus(Duration.ofDays(settings.auditDays())));
    }

    private List<UUID> creators(UUID after) {
        return system.read(
                "go through all creators for what they no longer keep",
                hatch -> hatch.sql(CREATORS)
                        .param("after", after)
                        .param("most", CREATORS_AT_ONCE)
                        .query(UUID.class)
                        .list());
    }

    private void enforceSoftly(CreatorId creator) {
        try {
            CurrentCreator.run(creator, this::enforceCurrent);
        } catch (RuntimeException failure) {
            log.error("What creator {} no longer keeps was not all deleted; tomorrow is another day", creator, failure);
        }
    }

    private int messages(@Nullable Instant before) {
        if (before == null) {
            return 0;
        }
        int[] count = new int[1];
        inventory.each(holder -> {
            int gone;
            do {
                gone = write(() -> holder.expire(before, BATCH));
                count[0] += gone;
            } while (gone >= BATCH);
        });
        return count[0];
    }

    private int away(@Nullable Instant before) {
        if (before == null) {
            return 0;
        }
        int count = 0;
        List<UUID> page = contactsAway(before);
        while (!page.isEmpty()) {
            page.forEach(contact -> contacts.erase(contact, AuditAction.DATA_EXPIRED, Map.of("why", "away")));
            count += page.size();
            page = contactsAway(before);
        }
        return count;
    }

    private List<UUID> contactsAway(Instant before) {
        return transactions.read(() -> database.sql(AWAY)
                .param("before", Timestamp.from(before))
                .param("most", CONTACTS_AT_ONCE)
                .query(UUID.class)
                .list());
    }

    private @Nullable Instant before(@Nullable Integer days) {
        return days == null ? null : clock.instant().minus(Duration.ofDays(days));
    }

    private int write(IntSupplier work) {
        return transactions.write(work::getAsInt);
    }

    private static void note(Map<String, String> counts, String what, int count) {
        if (count > 0) {
            counts.put(what, Integer.toString(count));
        }
    }
}
