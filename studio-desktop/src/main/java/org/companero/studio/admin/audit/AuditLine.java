package org.companero.studio.admin.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.AuditEntry;

/// A line of the timeline: the heading of a day, or an entry below it.
sealed interface AuditLine {

    /// @param first the day's newest entry
    record Day(AuditEntry first) implements AuditLine {}

    record Entry(AuditEntry entry) implements AuditLine {}

    /// The lines for entries, the newest first.
    static List<AuditLine> of(List<AuditEntry> entries, ZoneId zone) {
        List<AuditLine> lines = new ArrayList<>();
        LocalDate day = null;
        for (AuditEntry entry : entries) {
            LocalDate its = LocalDate.ofInstant(entry.at(), zone);
            if (!its.equals(day)) {
                lines.add(new Day(entry));
                day = its;
            }
            lines.add(new Entry(entry));
        }
        return lines;
    }
}
