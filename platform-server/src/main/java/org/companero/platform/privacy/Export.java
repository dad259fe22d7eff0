package org.companero.platform.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.companero.platform.tenancy.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes what is kept of the current creator, or of one contact, as a zip: a JSON file for each table, the documents
/// as they were uploaded, and a page that says what is what. It reads in one transaction, so the parts fit together,
/// and a few rows at a time, so it needs no more memory for more data.
@Component
final class Export {

    private final Inventory inventory;
    private final HeldRows rows;
    private final Transactions transactions;

    Export(Inventory inventory, HeldRows rows, Transactions transactions) {
        this.inventory = inventory;
        this.rows = rows;
        this.transactions = transactions;
    }

    /// @param contact whose data; null for all of the creator
    void write(@Nullable UUID contact, OutputStream to) {
        transactions.read(() -> {
            try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
                Map<String, Long> counts = new LinkedHashMap<>();
                for (HeldTable table : inventory.tables()) {
                    if (table.shown() && (contact == null || table.ofContact() != null)) {
                        counts.put(table.name(), table(zip, table, contact));
                    }
                }
                if (contact == null) {
                    inventory.each(holder -> holder.export((path, parts) -> file(zip, path, parts)));
                }
                for (var page : Guide.pages(counts, contact != null).entrySet()) {
                    begin(zip, page.getKey());
                    text(zip, page.getValue());
                }
                return counts;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private long table(ZipOutputStream zip, HeldTable table, @Nullable UUID contact) {
        begin(zip, "tables/" + table.name() + ".json");
        text(zip, "[");
        var between = new String[] {"\n"};
        long count = rows.read(table, contact, row -> {
            text(zip, between[0] + row);
            between[0] = ",\n";
        });
        text(zip, "\n]\n");
        return count;
    }

    private static void file(ZipOutputStream zip, String path, Iterable<byte[]> parts) {
        begin(zip, path);
        parts.forEach(part -> bytes(zip, part));
    }

    private static void begin(ZipOutputStream zip, String path) {
        try {
            zip.putNextEntry(new ZipEntry(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void text(ZipOutputStream zip, String text) {
        bytes(zip, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ZipOutputStream zip, byte[] bytes) {
        try {
            zip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
