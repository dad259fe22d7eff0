package org.companero.platform.creators;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's counts. Call it within a transaction.
@Component
final class QuotaRows {

    static final LocalDate STANDING = LocalDate.EPOCH;

    private static final String USED = "select kind, used from quota_use where day in (:standing, :today)";

    private static final String BEGIN = """
            insert into quota_use (kind, day, used) values (:kind, :day, 0) on conflict do nothing
            """;

    // Whoever comes at the same time waits here, until this transaction ends.
    private static final String HOLD = "select used from quota_use where kind = :kind and day = :day for update";

    private static final String ADD = """
            update quota_use set used = greatest(0, used + :more) where kind = :kind and day = :day
            """;

    private final JdbcClient database;

    QuotaRows(JdbcClient database) {
        this.database = database;
    }

    Map<QuotaKind, Long> used(LocalDate today) {
        Map<QuotaKind, Long> used = new EnumMap<>(QuotaKind.class);
        database.sql(USED).param("standing", STANDING).param("today", today).query(row -> {
            used.put(QuotaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getLong("used"));
        });
        return used;
    }

    /// Takes a portion out of what is left of a day.
    ///
    /// @return how much there was, 0 to `most`
    long take(QuotaKind kind, LocalDate day, long most, long limit) {
        begin(kind, day);
        long used = database.sql(HOLD)
                .param("kind", kind.word())
                .param("day", day)
                .query(Long.class)
                .single();
        long granted = Math.clamp(limit - used, 0, most);
        add(kind, day, granted);
        return granted;
    }

    /// Counts what was used beyond what was taken.
    void add(QuotaKind kind, LocalDate day, long more) {
        if (more != 0) {
            database.sql(ADD)
                    .param("more", more)
                    .param("kind", kind.word())
                    .param("day", day)
                    .update();
        }
    }

    private void begin(QuotaKind kind, LocalDate day) {
        database.sql(BEGIN).param("kind", kind.word()).param("day", day).update();
    }
}
