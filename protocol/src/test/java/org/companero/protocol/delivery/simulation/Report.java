package org.companero.protocol.delivery.simulation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came of all people together.
///
/// @param sums how much there was of everything
/// @param wrong what the auditor found, all of it to be 0
public record Report(int people, Map<String, Long> sums, Map<String, Long> wrong) {

    static Report of(Life life, Story story, Map<String, Integer> found) {
        Map<String, Long> sums = new TreeMap<>();
        sums.put("plans", story.plans);
        sums.put("messages held", story.held);
        sums.put("messages still held at the end", (long) story.open.size());
        sums.put("journeys", life.stays().size() - 1L);
        sums.put("opt-outs", (long) life.silences().size());
        story.deliveries.forEach(sent -> sums.merge(
                "sent: " + sent.plan().getClass().getSimpleName()
                        + (sent.heldBefore() ? ", after waiting" : ", at once"),
                1L,
                Long::sum));
        story.dropped
                .values()
                .forEach(reason -> sums.merge("dropped: " + reason.getClass().getSimpleName(), 1L, Long::sum));
        Map<String, Long> wrong = new TreeMap<>();
        found.forEach((what, count) -> wrong.put(what, (long) count));
        return new Report(1, sums, wrong);
    }

    Report plus(Report other) {
        return new Report(people + other.people, sum(sums, other.sums), sum(wrong, other.wrong));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((what, count) -> sum.merge(what, count, Long::sum));
        return sum;
    }

    public long sent() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("sent: "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        return lines(sums) + "\nChecked:\n" + lines(wrong);
    }

    private static String lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "  %,12d  %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
