package org.companero.platform.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// An export's file of the current creator, in parts of a megabyte.
@Component
final class ExportParts {

    private static final int PART = 1024 * 1024;

    private static final String CLEAR = "delete from data_export_part where request_id = :request";
    private static final String ADD = """
            insert into data_export_part (request_id, part, bytes) values (:request, :part, :bytes)
            """;
    private static final String FIND = """
            select bytes from data_export_part where request_id = :request and part = :part
            """;

    private final JdbcClient database;
    private final TransactionTemplate apart;

    ExportParts(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        // The rows are read in one long transaction; a part is stored beside it.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// A new file, in place of what an interrupted try has left.
    OutputStream write(UUID request) {
        apart.executeWithoutResult(
                _ -> database.sql(CLEAR).param("request", request).update());
        return new Parts(request);
    }

    /// Copies the file.
    void copy(UUID request, OutputStream to) throws IOException {
        List<byte[]> part = find(request, 0);
        for (int next = 1; !part.isEmpty(); next++) {
            to.write(part.getFirst());
            part = find(request, next);
        }
    }

    /// @return the part, or nothing behind the last one
    private List<byte[]> find(UUID request, int part) {
        return Objects.requireNonNull(apart.execute(_ -> database.sql(FIND)
                .param("request", request)
                .param("part", part)
                .query((row, _) -> row.getBytes("bytes"))
                .list()));
    }

    private final class Parts extends OutputStream {

        private final UUID request;
        private byte[] buffer = new byte[PART];
        private int filled;
        private int part;

        Parts(UUID request) {
            this.request = request;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int taken = Math.min(length - done, PART - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, taken);
                filled += taken;
                done += taken;
                if (filled == PART) {
                    store(buffer);
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store(Arrays.copyOf(buffer, filled));
            }
        }

        private void store(byte[] bytes) {
            apart.executeWithoutResult(_ -> database.sql(ADD)
                    .param("request", request)
                    .param("part", part)
                    .param("bytes", bytes)
                    .update());
            part++;
            filled = 0;
        }
    }
}
