package org.companero.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Stops an erasure where a creator's rows are gone and its accounts are not, for as long as there is a file `hold`
/// in the data folder; that it came so far is noted in a file `held`.
final class HeldErasure {

    static final String HOLD = "hold";
    static final String HELD = "held";

    private final Path folder;

    HeldErasure(@Value("${DATA_DIR}") Path folder) {
        this.folder = folder;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(AccountsErased erased) {
        if (Files.exists(folder.resolve(HOLD))) {
            try {
                Files.createFile(folder.resolve(HELD));
                new CountDownLatch(1).await();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
