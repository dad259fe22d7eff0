package org.companero.platform.creators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The SQL behind [Creators]. Which rows it sees is decided by the client it is given.
final class CreatorRows {

    private static final String FIND = """
            select creator_id, name, handle, locale, accent, greeting, widget_key, allowed_origins
            from creator where creator_id = ?
            """;
    private static final String INSERT = """
            insert into creator (creator_id, id, name, handle, locale, accent, greeting, widget_key)
            values (:id, :id, :name, :handle, :locale, :accent, :greeting, :widgetKey)
            """;
    private static final String UPDATE = """
            update creator
            set name = :name, handle = :handle, locale = :locale, accent = :accent, greeting = :greeting,
                allowed_origins = :allowedOrigins
            where creator_id = :id
            """;
    private static final String CLAIM =
            "insert into public_address (kind, address, owner) values (?, ?, ?) on conflict do nothing";
    private static final String RELEASE = "delete from public_address where kind = ? and address = ? and owner = ?";
    private static final String OWNER = "select owner from public_address where kind = ? and address = ?";

    private final JdbcClient client;

    CreatorRows(JdbcClient client) {
        this.client = client;
    }

    Optional<CreatorProfile> find(CreatorId id) {
        return client.sql(FIND)
                .param(id.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    void insert(CreatorProfile profile) {
        client.sql(INSERT)
                .param("id", profile.id().value())
                .param("name", profile.name())
                .param("handle", profile.handle())
                .param("locale", profile.locale())
                .param("accent", profile.accent())
                .param("greeting", profile.greeting())
                .param("widgetKey", profile.widgetKey())
                .update();
    }

    void update(CreatorProfile profile) {
        client.sql(UPDATE)
                .param("id", profile.id().value())
                .param("name", profile.name())
                .param("handle", profile.handle())
                .param("locale", profile.locale())
                .param("accent", profile.accent())
                .param("greeting", profile.greeting())
                .param("allowedOrigins", profile.allowedOrigins().patterns().toArray(String[]::new))
                .update();
    }

    /// Takes a public address; false when another creator has it.
    boolean claim(AddressKind kind, String address, CreatorId owner) {
        return client.sql(CLAIM).params(kind.column(), address, owner.value()).update() == 1;
    }

    void release(AddressKind kind, String address, CreatorId owner) {
        client.sql(RELEASE).params(kind.column(), address, owner.value()).update();
    }

    Optional<CreatorId> owner(AddressKind kind, String address) {
        return client.sql(OWNER)
                .params(kind.column(), address)
                .query(UUID.class)
                .optional()
                .map(CreatorId::new);
    }

    private static CreatorProfile profile(ResultSet row) throws SQLException {
        return new CreatorProfile(
                new CreatorId(row.getObject("creator_id", UUID.class)),
                row.getString("name"),
                row.getString("handle"),
                row.getString("locale"),
                row.getString("accent"),
                row.getString("greeting"),
                row.getString("widget_key"),
                new AllowedOrigins(
                        List.of((String[]) row.getArray("allowed_origins").getArray())));
    }
}
