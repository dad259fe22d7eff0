package org.companero.platform.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Buckets of this server alone, for as long as Redis is away. The least used are forgotten.
///
/// The generic cell rate algorithm, as ITU-T I.371 describes it: all there is to keep of a bucket is the time at
/// which it is full again.
final class LocalBuckets {

    private final LongSupplier micros;
    private final Map<String, Long> fullAt;

    /// @param micros a clock that only moves forward, in microseconds
    /// @param most how many buckets are kept
    LocalBuckets(LongSupplier micros, int most) {
        this.micros = micros;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /// Takes up to `most` from each bucket, the same from all.
    synchronized Levels take(List<Bucket> buckets, long most) {
        long now = micros.getAsLong();
        long granted = most;
        for (var bucket : buckets) {
            granted = Math.min(granted, bucket.rate().left(debt(bucket, now)));
        }
        List<Long> debts = new ArrayList<>();
        for (var bucket : buckets) {
            long debt = debt(bucket, now) + granted * bucket.rate().interval();
            fullAt.put(bucket.key(), now + debt);
            debts.add(debt);
        }
        return new Levels(granted, debts);
    }

    synchronized void fill(List<String> keys) {
        keys.forEach(fullAt::remove);
    }

    synchronized int size() {
        return fullAt.size();
    }

    private long debt(Bucket bucket, long now) {
        return Math.max(0, fullAt.getOrDefault(bucket.key(), now) - now);
    }
}
