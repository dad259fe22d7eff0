package org.companero.platform.safeguarding;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.api.HelpLine.Purpose;
import org.companero.protocol.api.SafeguardingChange;
import org.companero.protocol.api.SafeguardingSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Confirms what people in danger are told. It can be turned off for a reason that is kept, and not without one.
@Component
final class Confirming {

    private static final int MOST_LINES = 8;
    private static final int LONGEST = 120;
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 500;

    private final SettingsRows rows;
    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Confirming(SettingsRows rows, Transactions transactions, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    SafeguardingSettings settings() {
        return transactions.read(rows::find);
    }

    /// @throws org.companero.platform.web.PlatformException 400 `VALIDATION_FAILED`
    SafeguardingSettings confirm(SafeguardingChange wanted) {
        var change = new SafeguardingChange(
                wanted.helpLines().stream().map(Confirming::cleaned).toList(), cleaned(wanted.offBecause()));
        check(change);
        return transactions.write(() -> {
            rows.confirm(change, clock.instant());
            audit.record(AuditAction.SAFEGUARDING_CHANGED, "", facts(change));
            return rows.find();
        });
    }

    private static void check(SafeguardingChange change) {
        var errors = new FieldErrors();
        List<HelpLine> lines = change.helpLines();
        String reason = change.offBecause();
        errors.check(!lines.isEmpty() && lines.size() <= MOST_LINES, "helpLines", "must be 1 to 8 help lines");
        errors.check(
                lines.stream().allMatch(line -> isLine(line.name()) && isLine(line.reach())),
                "helpLines",
                "each needs a name and a number or address of 1 to 120 characters");
        errors.check(
                lines.stream().anyMatch(line -> line.purpose() != Purpose.EMERGENCY),
                "helpLines",
                "must hold one for somebody who thinks of dying");
        errors.check(
                reason == null || (reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON),
                "offBecause",
                "must say in 20 to 500 characters why people are not looked after; leave it out to look after them");
        errors.refuseIfAny();
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static HelpLine cleaned(HelpLine line) {
        return new HelpLine(line.purpose(), oneLine(line.name()), oneLine(line.reach()));
    }

    private static @Nullable String cleaned(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : oneLine(reason);
    }

    // One line in a message, and nothing that PostgreSQL does not keep.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Map<String, String> facts(SafeguardingChange change) {
        String reason = change.offBecause();
        return reason == null
                ? Map.of(
                        "safeguarding",
                        "on",
                        "helpLines",
                        Integer.toString(change.helpLines().size()))
                : Map.of("safeguarding", "off", "why", reason);
    }
}
