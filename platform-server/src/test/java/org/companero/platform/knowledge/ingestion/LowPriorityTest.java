package org.companero.platform.knowledge.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LowPriorityTest {

    // The 19th field of proc(5)'s stat, counted from the state, which is the 3rd and the first behind the name.
    private static final int NICE = 19 - 3;

    @Test
    void gives_way_with_the_calling_thread_alone() throws Exception {
        int before = niceness();
        var given = new CompletableFuture<Integer>();
        Thread.ofPlatform().start(() -> {
            LowPriority.take();
            given.complete(niceness());
        });

        assertThat(given.get()).isGreaterThanOrEqualTo(10);
        assertThat(niceness()).isEqualTo(before);
    }

    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
