package org.companero.platform.limits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Remembers empty buckets until they have one again, so that a flood is turned away without asking Redis.
final class Refusals {

    private final LongSupplier micros;
    private final Map<String, Long> fullAt;

    Refusals(LongSupplier micros, int most) {
        this.micros = micros;
        this.fullAt = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /// A refusal, when one of the buckets is known to be empty still.
    synchronized Optional<Outcome> find(List<Bucket> buckets) {
        return fullAt.isEmpty()
                ? Optional.empty()
                : buckets.stream().flatMap(this::empty).findFirst();
    }

    synchronized void note(Outcome refusal) {
        for (var level : refusal.levels()) {
            if (level.left() == 0) {
                fullAt.put(level.bucket().key(), micros.getAsLong() + level.debt());
            }
        }
    }

    synchronized void forget(List<String> keys) {
        keys.forEach(fullAt::remove);
    }

    private Stream<Outcome> empty(Bucket bucket) {
        Long until = fullAt.get(bucket.key());
        if (until == null) {
            return Stream.empty();
        }
        long debt = until - micros.getAsLong();
        if (bucket.rate().left(debt) > 0) {
            fullAt.remove(bucket.key());
            return Stream.empty();
        }
        return Stream.of(new Outcome(0, List.of(new Outcome.Level(bucket, debt))));
    }
}
