package org.companero.studio.admin.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.protocol.api.AuditEntry;

/// Entries as comma-separated values, RFC 4180, with a heading.
///
/// A value that a spreadsheet would take for a formula is put behind an apostrophe: what somebody typed as a name
/// must not calculate on the computer of who opens the file.
final class AuditCsv {

    private static final String FORMULA = "=+-@\t\r";

    private AuditCsv() {}

    static String of(List<AuditEntry> entries) {
        return Stream.concat(
                        Stream.of(List.of("sequence", "at", "action", "actor", "name", "target", "address", "details")),
                        entries.stream().map(AuditCsv::row))
                .map(row -> row.stream().map(AuditCsv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> row(AuditEntry entry) {
        String address = entry.address();
        return List.of(
                Long.toString(entry.sequence()),
                entry.at().toString(),
                entry.action().name(),
                entry.actor().name(),
                entry.actorName(),
                entry.target(),
                address == null ? "" : address,
                entry.details().entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ")));
    }

    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
