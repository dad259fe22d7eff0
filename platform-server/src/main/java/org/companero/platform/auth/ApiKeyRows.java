package org.companero.platform.auth;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's API keys. Call it within a transaction.
@Component
final class ApiKeyRows {

    private static final String LIST = "select * from api_key order by created_at desc, id";
    private static final String COUNT = "select count(*) from api_key";
    private static final String ADD = """
            insert into api_key (id, account_id, name, prefix, secret_hash, permissions, created_by, expires_at, created_at)
            values (:id, :account, :name, :prefix, :hash, string_to_array(:permissions, ','), :by, :end, :now)
            """;
    private static final String FIND = """
            select api_key.*, member.role from api_key join member using (creator_id, account_id)
            where secret_hash = ?
            """;
    private static final String HASHES = "select secret_hash from api_key where account_id = ?";
    private static final String REVOKE = "delete from api_key where id = ? returning name, secret_hash";
    private static final String USED = """
            update api_key set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :now - interval '1 minute')
            """;

    private final JdbcClient database;

    ApiKeyRows(JdbcClient database) {
        this.database = database;
    }

    List<ApiKeyResource> list() {
        return database.sql(LIST).query((row, _) -> resource(row)).list();
    }

    long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    void add(ApiKeyResource key, UUID account, byte[] hash) {
        database.sql(ADD)
                .param("id", key.id())
                .param("account", account)
                .param("name", key.name())
                .param("prefix", key.prefix())
                .param("hash", hash)
                .param(
                        "permissions",
                        String.join(
                                ",",
                                key.permissions().stream().map(ApiKeyRows::word).toList()))
                .param("by", key.createdBy())
                .param("end", at(key.expiresAt()))
                .param("now", AccountRows.at(key.createdAt()))
                .update();
    }

    Optional<ApiKey> find(byte[] hash) {
        return database.sql(FIND).param(hash).query((row, _) -> key(row)).optional();
    }

    /// Hashes of the keys that a member made, in hexadecimal.
    List<String> hashes(UUID account) {
        return database.sql(HASHES).param(account).query((row, _) -> hex(row)).list();
    }

    Optional<Revoked> revoke(UUID id) {
        return database.sql(REVOKE)
                .param(id)
                .query((row, _) -> new Revoked(row.getString("name"), hex(row)))
                .optional();
    }

    void used(UUID id, Instant now) {
        database.sql(USED).param("id", id).param("now", AccountRows.at(now)).update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                permissions(row.getArray("permissions")),
                AccountRows.instant(row, "expires_at"),
                AccountRows.role(row.getString("role")));
    }

    private static ApiKeyResource resource(ResultSet row) throws SQLException {
        return new ApiKeyResource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("prefix"),
                permissions(row.getArray("permissions")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                AccountRows.instant(row, "expires_at"),
                AccountRows.instant(row, "last_used_at"));
    }

    private static List<Permission> permissions(Array words) throws SQLException {
        return Stream.of((String[]) words.getArray())
                .map(word -> ApiJson.read(ApiJson.write(word), Permission.class))
                .toList();
    }

    private static String word(Permission permission) {
        return ApiJson.write(permission).replace("\"", "");
    }

    private static String hex(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("secret_hash"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : AccountRows.at(instant);
    }

    /// @param hash in hexadecimal
    record Revoked(String name, String hash) {}
}
