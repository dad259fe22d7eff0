package org.companero.platform.naughty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Texts that have broken programs before: the public list, and some of our own.
final class NaughtyStrings {

    private static final Path LIST = Path.of("../../shared/data/strings/blns.json");

    private static final List<String> OURS = List.of(
            "\u0000",
            "a\u0000b",
            "\ud83d",
            "\udc00 alone",
            "\ufffe\uffff",
            "\u202eesrever",
            "\u200b\u2060\ufeff",
            "e\u0301 \u00e9",
            "👩‍👩‍👧‍👦",
            "ﷺ".repeat(50),
            "a".repeat(100_000),
            "'; drop table creator; --",
            "%00%0d%0a",
            "${jndi:ldap://127.0.0.1/a}",
            "{{constructor}}",
            "\r\nSet-Cookie: a=b",
            "\\",
            "\"}",
            "<passage>");

    private NaughtyStrings() {}

    /// Skips the test that asks, saying so, where the public list is absent.
    static List<String> all() throws IOException {
        assumeTrue(Files.exists(LIST), "Skipped: the list is not at ../shared/data/strings/blns.json");
        var list = JsonMapper.shared().readValue(Files.readString(LIST), String[].class);
        assertThat(list).hasSizeGreaterThan(500);
        return Stream.concat(OURS.stream(), Stream.of(list)).toList();
    }

    /// Hands each text to one of the workers, who work at the same time; fails as soon as one of them does.
    static <W> void share(List<String> texts, List<W> workers, BiConsumer<W, String> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int worker = 0; worker < workers.size(); worker++) {
                int first = worker;
                done.add(threads.submit(
                        () -> IntStream.iterate(first, index -> index < texts.size(), index -> index + workers.size())
                                .forEach(index -> work.accept(workers.get(first), texts.get(index)))));
            }
            for (var part : done) {
                await(part);
            }
        }
    }

    private static void await(Future<?> part) throws Exception {
        try {
            part.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw failed;
        }
    }
}
