package org.companero.studio.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.companero.protocol.api.ActorKind;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditCsvTest {

    @Test
    void a_row_holds_what_the_entry_holds_and_quotes_are_doubled() {
        String csv = AuditCsv.of(List.of(entry("The \"long\" way, home")));

        assertThat(csv.lines().skip(1))
                .containsExactly("\"7\",\"1970-01-01T00:00:00Z\",\"PROGRAM_PUBLISHED\",\"PERSON\",\"ana@example.org\","
                        + "\"The \"\"long\"\" way, home\",\"203.0.113.24\",\"notes=x; version=3\"");
    }

    @Test
    void a_name_that_a_spreadsheet_would_calculate_stays_text() {
        assertThat(AuditCsv.of(List.of(entry("=HYPERLINK(\"http://x\")")))).contains("\"'=HYPERLINK");
    }

    private static AuditEntry entry(String target) {
        return new AuditEntry(
                7,
                Instant.EPOCH,
                AuditAction.PROGRAM_PUBLISHED,
                ActorKind.PERSON,
                "ana@example.org",
                target,
                Map.of("version", "3", "notes", "x"),
                "203.0.113.24");
    }
}
