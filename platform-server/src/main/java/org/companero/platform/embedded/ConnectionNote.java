package org.companero.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.companero.platform.tenancy.Database;

/// Notes in `connections.properties`, readable by this user only, how a shell reaches the running database and cache.
final class ConnectionNote implements AutoCloseable {

    private final Path file;
    private final Map<String, String> lines = new TreeMap<>();

    ConnectionNote(DataDirectory home) {
        this.file = home.file("connections.properties");
    }

    void add(Database database) {
        lines.put("database.url", database.url());
        lines.put("database.owner.user", database.owner().user());
        lines.put("database.owner.password", database.owner().password());
        write();
    }

    void add(EmbeddedCache cache) {
        lines.put("redis.url", "redis://:%s@127.0.0.1:%d".formatted(cache.password(), cache.port()));
        write();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write() {
        try {
            PrivateFiles.write(
                    file,
                    lines.entrySet().stream()
                            .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
