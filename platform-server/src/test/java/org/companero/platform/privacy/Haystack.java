package org.companero.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.companero.platform.tenancy.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Every store of a test server, to look for a text in: all rows of all tables past row security, all keys and values
/// in Redis, all files below the data directory but PostgreSQL's own, which keep deleted rows for a while.
@TestComponent
final class Haystack {

    private final JdbcClient superuser;
    private final RedisConnectionFactory redis;
    private final Path home;

    Haystack(Database database, RedisConnectionFactory redis, @Value("${companero.data-dir}") Path home)
            throws IOException {
        this.superuser = JdbcClient.create(new DriverManagerDataSource(
                database.url(), "postgres", Files.readString(home.resolve("postgres/superuser.secret"))));
        this.redis = redis;
        this.home = home;
    }

    JdbcClient superuser() {
        return superuser;
    }

    /// Where the text is, in any case and in bytes.
    List<String> places(String needle) {
        List<String> places = new ArrayList<>(tables(needle));
        places.addAll(keys(needle));
        places.addAll(files(needle));
        return places;
    }

    List<String> tables(String needle) {
        return tables(superuser, needle);
    }

    static List<String> tables(JdbcClient superuser, String needle) {
        // A row as text has its bytea columns in hexadecimal.
        var hex = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
        List<String> tables = superuser
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list();
        return tables.stream()
                .filter(table -> superuser
                                .sql("select count(*) from %s t where t::text ilike :text or t::text ilike :hex"
                                        .formatted(table))
                                .param("text", "%" + needle + "%")
                                .param("hex", "%" + hex + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .map(table -> "table " + table)
                .toList();
    }

    private List<String> keys(String needle) {
        List<String> found = new ArrayList<>();
        try (var connection = redis.getConnection();
                var keys = connection.keyCommands().scan(ScanOptions.NONE)) {
            keys.forEachRemaining(key -> {
                var all = new String(key, StandardCharsets.UTF_8) + value(connection, key);
                if (all.contains(needle)) {
                    found.add("redis " + new String(key, StandardCharsets.UTF_8));
                }
            });
        }
        return found;
    }

    // As Redis writes it down itself: every type of value alike. Short texts are not compressed.
    private static String value(RedisConnection connection, byte[] key) {
        byte[] dump = connection.keyCommands().dump(key);
        return dump == null ? "" : new String(dump, StandardCharsets.UTF_8);
    }

    private List<String> files(String needle) {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve("postgres/data")))
                    .filter(file -> !file.toString().contains("/programs/"))
                    .filter(file -> content(file).contains(needle))
                    .map(file -> "file " + home.relativize(file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
