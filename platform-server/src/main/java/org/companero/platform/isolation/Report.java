package org.companero.platform.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was tried, and what of it failed.
public final class Report {

    private final Map<String, List<String>> failures = new LinkedHashMap<>();
    private final Map<String, Integer> probes = new LinkedHashMap<>();

    void probe(String group, boolean holds, String what) {
        probes.merge(group, 1, Integer::sum);
        var failed = failures.computeIfAbsent(group, _ -> new ArrayList<>());
        if (!holds) {
            failed.add(what);
        }
    }

    /// Everything that does not hold, in words.
    public List<String> failures() {
        return failures.values().stream().flatMap(List::stream).toList();
    }

    public int probes() {
        return probes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// As a person reads it.
    public String text() {
        var text = new StringBuilder();
        probes.forEach((group, count) -> {
            var failed = failures.getOrDefault(group, List.of());
            text.append("  %s  %-60s %4d probes%n".formatted(failed.isEmpty() ? "pass" : "FAIL", group, count));
            failed.forEach(failure -> text.append("        ").append(failure).append('\n'));
        });
        return text.append("%n%s: %d probes, %d failed%n"
                        .formatted(
                                failures().isEmpty() ? "Isolated" : "NOT ISOLATED",
                                probes(),
                                failures().size()))
                .toString();
    }
}
