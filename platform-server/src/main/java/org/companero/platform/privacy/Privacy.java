package org.companero.platform.privacy;

import java.util.Map;
import java.util.TreeMap;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.PrivacySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the current creator asks of people and how long it keeps what it knows of them.
@Service
public class Privacy {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_DAYS = 3650;
    private static final int LEAST_AUDIT_DAYS = 90;

    private final PrivacyRows rows;
    private final Transactions transactions;
    private final Audit audit;

    Privacy(PrivacyRows rows, Transactions transactions, Audit audit) {
        this.rows = rows;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The settings; keeps everything and asks nothing until they are set.
    public PrivacySettings settings() {
        return transactions.read(rows::find);
    }

    /// @throws org.companero.platform.web.PlatformException 400 `VALIDATION_FAILED`
    PrivacySettings change(PrivacySettings wanted) {
        var after = cleaned(wanted);
        var errors = new FieldErrors();
        @Nullable String text = after.consentText();
        errors.check(text == null || text.length() <= LONGEST_TEXT, "consentText", "must be at most 2000 characters");
        errors.check(days(after.conversationDays(), 1), "conversationDays", "must be 1 to 3650 days, or left out");
        errors.check(days(after.contactDays(), 1), "contactDays", "must be 1 to 3650 days, or left out");
        errors.check(days(after.auditDays(), LEAST_AUDIT_DAYS), "auditDays", "must be 90 to 3650 days");
        errors.refuseIfAny();
        return transactions.write(() -> {
            audit.record(AuditAction.PRIVACY_CHANGED, "", facts(after));
            rows.store(after);
            return after;
        });
    }

    // The text itself is not for the log: it may be long.
    private static Map<String, String> facts(PrivacySettings settings) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("consent", settings.consentText() == null ? "not asked" : "asked");
        facts.put("conversationDays", days(settings.conversationDays()));
        facts.put("contactDays", days(settings.contactDays()));
        facts.put("auditDays", days(settings.auditDays()));
        return facts;
    }

    private static String days(@Nullable Integer days) {
        return days == null ? "unlimited" : days.toString();
    }

    private static boolean days(@Nullable Integer days, int least) {
        return days == null || (days >= least && days <= MOST_DAYS);
    }

    private static PrivacySettings cleaned(PrivacySettings wanted) {
        @Nullable String text = wanted.consentText();
        // PostgreSQL keeps no U+0000.
        @Nullable String plain = text == null ? null : text.replace("\0", "").strip();
        return new PrivacySettings(
                plain == null || plain.isEmpty() ? null : plain,
                wanted.conversationDays(),
                wanted.contactDays(),
                wanted.auditDays());
    }
}
