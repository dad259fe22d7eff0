package org.companero.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.AuditVerification;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the current creator's chain for a check, a piece at a time. Head and entries are one statement, so
/// that what is added meanwhile does not look wrong.
@Component
final class ChainRows {

    private static final String CHAIN = """
            select head.sequence as head_sequence, head.hash as head_hash, head.cut_sequence, head.cut_hash,
                   entry.creator_id, entry.sequence, entry.at, entry.action, entry.actor_kind, entry.actor_id,
                   entry.actor_name, entry.target, entry.details, entry.address, entry.previous_hash, entry.hash
              from audit_head head
              full join audit_entry entry on entry.creator_id = head.creator_id
             order by entry.sequence
            """;
    private static final int PIECE = 1000;

    private final JdbcClient database;
    private final Transactions transactions;

    ChainRows(JdbcClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    AuditVerification verify() {
        return transactions.read(
                () -> database.sql(CHAIN).withFetchSize(PIECE).query((ResultSetExtractor<AuditVerification>)
                        ChainRows::verify));
    }

    private static AuditVerification verify(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return new ChainCheck(null).result();
        }
        var check = new ChainCheck(head(rows));
        do {
            if (rows.getObject("creator_id") != null) {
                check.accept(link(rows));
            }
        } while (rows.next());
        return check.result();
    }

    private static @Nullable Head head(ResultSet row) throws SQLException {
        return row.getBytes("head_hash") == null
                ? null
                : new Head(
                        row.getLong("head_sequence"),
                        Hash.of(row.getBytes("head_hash")),
                        row.getLong("cut_sequence"),
                        Hash.of(row.getBytes("cut_hash")));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("creator_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("target"),
                row.getString("details"),
                row.getString("address"),
                Hash.of(row.getBytes("previous_hash")),
                Hash.of(row.getBytes("hash")));
    }
}
