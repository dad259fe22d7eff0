package org.companero.platform.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Public questions, each with the one paragraph that answers it; the data lies beside the project, not in it.
///
/// @param paragraphs by id
/// @param questions by id
/// @param answeredBy the paragraph's id by the question's
record XquadCollection(Map<String, String> paragraphs, Map<String, String> questions, Map<String, String> answeredBy) {

    private static final Path FOLDER = Path.of("../../shared/data/retrieval");
    private static final JsonMapper JSON = JsonMapper.shared();

    static boolean isThere() {
        return Files.isDirectory(FOLDER.resolve("xquad-en"));
    }

    /// @param questions the folder the questions come from: `xquad-en`, or `xquad-es-queries` for Spanish
    static XquadCollection read(String questions) {
        try {
            var answeredBy = new HashMap<String, String>();
            try (var files = Files.list(FOLDER.resolve("xquad-en/qrels"))) {
                for (var file : files.toList()) {
                    Files.readAllLines(file).stream()
                            .skip(1)
                            .map(line -> line.split("\t"))
                            .forEach(row -> answeredBy.put(row[0], row[1]));
                }
            }
            return new XquadCollection(
                    texts(FOLDER.resolve("xquad-en/corpus.jsonl")),
                    texts(FOLDER.resolve(questions).resolve("queries.jsonl")),
                    answeredBy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> texts(Path file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var row = JSON.readTree(line);
            texts.put(row.get("_id").asString(), row.get("text").asString());
        }
        return texts;
    }
}
