package org.companero.platform.knowledge.documents;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module keeps. An export has the files themselves; what was read from them can be read again.
@Component
final class KnowledgeData implements HeldData {

    private static final int PART = 1024 * 1024;

    private static final String FILES = "select id, name, size from knowledge_document order by created_at, id";
    private static final String BYTES =
            "select substring(bytes from :from for :most) from knowledge_file where id = :id";

    private final JdbcClient database;

    KnowledgeData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HeldTable> tables() {
        return Stream.concat(
                        Stream.of(HeldTable.shown("knowledge_document").without("claim")),
                        Stream.of("file", "text", "chunk", "vector", "posting", "corpus")
                                .map(name -> HeldTable.internal("knowledge_" + name)))
                .toList();
    }

    @Override
    public void export(Archive archive) {
        var files = database.sql(FILES)
                .query((row, _) ->
                        new File(row.getObject("id", UUID.class), row.getString("name"), row.getLong("size")))
                .list();
        files.forEach(file -> archive.add(file.path(), parts(file)));
    }

    // A megabyte at a time: however large a document is, no more of it is in memory.
    private Iterable<byte[]> parts(File file) {
        return () -> parts(file.id(), Math.toIntExact((file.size() + PART - 1) / PART));
    }

    private Iterator<byte[]> parts(UUID id, int count) {
        return IntStream.range(0, count)
                .mapToObj(part -> database.sql(BYTES)
                        .param("from", part * PART + 1)
                        .param("most", PART)
                        .param("id", id)
                        .query((row, _) -> row.getBytes(1))
                        .single())
                .iterator();
    }

    private record File(UUID id, String name, long size) {

        // Two documents may have the same name; and a name is the uploader's to choose, but not a path.
        String path() {
            return "documents/" + id + "/"
                    + name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_").replaceFirst("^\\.+", "_");
        }
    }
}
