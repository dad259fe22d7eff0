package org.companero.studio.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.companero.studio.text.Messages;

/// What is known to be wrong with a file before it is sent, so that nobody waits for an upload that will be refused.
final class FileRules {

    /// The largest file the server takes, in bytes.
    static final long MOST_BYTES = 50L * 1024 * 1024;

    /// The kinds that can be read, by the ends of their names.
    static final List<String> KINDS = List.of("pdf", "docx", "txt", "md", "markdown", "html", "htm");

    private FileRules() {}

    /// What is wrong and what to do, or nothing.
    static Optional<String> problem(Path file, Messages messages) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return Optional.of(messages.text("knowledge.problem.unreadable"));
            }
            if (!KINDS.contains(kind(file.getFileName().toString()))) {
                return Optional.of(messages.text("knowledge.problem.UNSUPPORTED_TYPE"));
            }
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of(messages.text("knowledge.problem.EMPTY_FILE"));
            }
            return size > MOST_BYTES ? Optional.of(messages.text("failure.too-large")) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(messages.text("knowledge.problem.unreadable"));
        }
    }

    /// The end of a name after its last dot, in small letters; empty where there is none.
    static String kind(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
