package org.companero.protocol.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Messages as people write them, for measuring what is heard in them. Each stands on a line of its own, behind
/// its kind.
final class Messages {

    record Message(String kind, String text) {}

    private Messages() {}

    static List<Message> of(String file) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Message(parts[0], parts[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
