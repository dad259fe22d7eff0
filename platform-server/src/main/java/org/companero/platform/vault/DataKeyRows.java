package org.companero.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of wrapped keys. Which of them it sees is decided by the client it is given.
final class DataKeyRows {

    private static final String FIND = "select id, wrapped, master from %s where id = ?";
    private static final String NEWEST = "select id, wrapped, master from %s order by created_at desc, id limit 1";
    private static final String ADD = "insert into %s (id, wrapped, master) values (?, ?, ?)";

    private final JdbcClient client;
    private final String table;

    private DataKeyRows(JdbcClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// Call it within a transaction of the creator.
    static DataKeyRows ofCreator(JdbcClient client) {
        return new DataKeyRows(client, "data_key");
    }

    static DataKeyRows ofInstallation(JdbcClient hatch) {
        return new DataKeyRows(hatch, "installation_key");
    }

    Optional<WrappedKey> find(UUID id) {
        return client.sql(FIND.formatted(table))
                .param(id)
                .query((row, _) -> key(row))
                .optional();
    }

    Optional<WrappedKey> newest() {
        return client.sql(NEWEST.formatted(table)).query((row, _) -> key(row)).optional();
    }

    int add(WrappedKey key) {
        return client.sql(ADD.formatted(table))
                .params(key.id(), key.wrapped(), key.master())
                .update();
    }

    static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(row.getObject("id", UUID.class), row.getBytes("wrapped"), row.getInt("master"));
    }
}
