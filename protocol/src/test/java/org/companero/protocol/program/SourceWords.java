package org.companero.protocol.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the comments of the program's records say, read from their source: so the schema tells it in the same words.
final class SourceWords {

    private static final Path SOURCES = Path.of("src/main/java/org/companero/protocol/program");
    private static final Pattern TYPE = Pattern.compile("^( *)[\\w ]*\\b(?:record|interface|enum|class) (\\w+)\\b.*");
    private static final Pattern LINK = Pattern.compile("\\[(?:[\\w.]+)?#?(\\w+)]");

    private final Map<String, String> words = new HashMap<>();

    static SourceWords read() {
        SourceWords words = new SourceWords();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                words.read(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /// Of a type, such as `Think.Classify.Kind`; empty if nothing.
    String about(String type) {
        return words.getOrDefault(type, "");
    }

    /// Of one of its components.
    String about(String type, String component) {
        return words.getOrDefault(type + "#" + component, "");
    }

    private record Open(int indent, String name) {}

    private void read(List<String> lines) {
        Deque<Open> open = new ArrayDeque<>();
        StringBuilder comment = new StringBuilder();
        for (String line : lines) {
            String plain = line.strip();
            Matcher type = TYPE.matcher(line);
            if (plain.startsWith("///")) {
                comment.append(plain.substring(3).strip()).append('\n');
            } else if (type.matches()) {
                int indent = type.group(1).length();
                while (!open.isEmpty() && open.peek().indent() >= indent) {
                    open.pop();
                }
                String name = open.isEmpty() ? type.group(2) : open.peek().name() + "." + type.group(2);
                open.push(new Open(indent, name));
                keep(name, comment.toString());
                comment.setLength(0);
            } else if (!plain.startsWith("@") && !plain.isEmpty()) {
                comment.setLength(0);
            }
        }
    }

    private void keep(String type, String comment) {
        String[] parts = comment.split("@param ");
        put(type, parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] param = parts[i].split("\\s", 2);
            put(type + "#" + param[0], param.length > 1 ? param[1] : "");
        }
    }

    private void put(String key, String text) {
        String line =
                LINK.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            words.put(key, line);
        }
    }
}
