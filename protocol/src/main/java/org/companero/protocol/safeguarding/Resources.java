package org.companero.protocol.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.text.Words;

/// The word lists of this package: lines of sections, whose names stand in brackets. A `#` begins a comment.
final class Resources {

    /// @param line folded
    record Line(String section, String line) {}

    private Resources() {}

    static List<Line> lines(String file) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (String raw : text(file).lines().toList()) {
            String line = Words.fold(raw);
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new Line(section, line));
            }
        }
        return lines;
    }

    private static String text(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
