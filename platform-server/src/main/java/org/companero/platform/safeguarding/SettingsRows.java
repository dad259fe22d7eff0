package org.companero.platform.safeguarding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.api.SafeguardingChange;
import org.companero.protocol.api.SafeguardingSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// What the current creator confirmed. Call it within a transaction.
@Component
final class SettingsRows {

    static final SafeguardingSettings UNCONFIRMED = new SafeguardingSettings(0, null, List.of(), null);

    private static final TypeReference<List<HelpLine>> LINES = new TypeReference<>() {};

    private static final String FIND = """
            select version, help_lines, off_because, confirmed_at
              from safeguarding_settings order by version desc limit 1
            """;

    // Two who confirm at once cannot both be the next: one of them fails, and may read what the other confirmed.
    private static final String CONFIRM = """
            insert into safeguarding_settings (version, help_lines, off_because, confirmed_at)
            select coalesce(max(version), 0) + 1, :lines::jsonb, :off, :now from safeguarding_settings
            """;

    private final JdbcClient database;

    SettingsRows(JdbcClient database) {
        this.database = database;
    }

    /// The last ones.
    SafeguardingSettings find() {
        return database.sql(FIND)
                .query((row, _) -> new SafeguardingSettings(
                        row.getInt("version"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        ApiJson.read(row.getString("help_lines"), LINES),
                        row.getString("off_because")))
                .optional()
                .orElse(UNCONFIRMED);
    }

    void confirm(SafeguardingChange change, Instant now) {
        database.sql(CONFIRM)
                .param("lines", ApiJson.write(change.helpLines()))
                .param("off", change.offBecause())
                .param("now", Timestamp.from(now))
                .update();
    }
}
