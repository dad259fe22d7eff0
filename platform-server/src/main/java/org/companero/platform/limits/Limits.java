package org.companero.platform.limits;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/// Counts what people and programs ask for, over all replicas while Redis answers and on each by itself while it does
/// not. Call it outside transactions. It never fails for want of Redis, and never waits for it twice.
@Component
public final class Limits implements AutoCloseable {

    private static final int MOST_BUCKETS = 50_000;

    private final Rates rates;
    private final RedisBuckets shared;
    private final LocalBuckets own = new LocalBuckets(Limits::micros, MOST_BUCKETS);
    private final Refusals refusals = new Refusals(Limits::micros, MOST_BUCKETS);

    @Autowired
    Limits(
            Rates rates,
            LettuceConnectionFactory factory,
            @Value("${companero.limits.patience:250ms}") Duration patience) {
        this(rates, new RedisBuckets(() -> (RedisClient) factory.getRequiredNativeClient(), patience));
    }

    Limits(Rates rates, RedisBuckets shared) {
        this.rates = rates;
        this.shared = shared;
    }

    /// Takes one from each bucket, or none at all when one is empty.
    ///
    /// @throws RateLimited 429 when one is empty
    public void require(Charge... charges) {
        var outcome = take(Arrays.asList(charges), 1);
        if (outcome.refused()) {
            throw new RateLimited(outcome.retryAfter());
        }
    }

    /// Takes several at once, for a caller that hands them out by itself.
    ///
    /// @return how many there were, 0 to `most`
    public long take(Charge charge, long most) {
        return take(List.of(charge), most).granted();
    }

    /// Fills the buckets up again, such as after a sign-in that succeeded.
    public void forgive(Charge... charges) {
        var keys = Arrays.stream(charges).map(Charge::key).toList();
        refusals.forget(keys);
        own.fill(keys);
        shared.fill(keys);
    }

    Outcome take(List<Charge> charges, long most) {
        var buckets = buckets(charges);
        if (buckets.isEmpty()) {
            return new Outcome(most, List.of());
        }
        return refusals.find(buckets).orElseGet(() -> ask(buckets, most));
    }

    /// What is known of the buckets without asking anybody: empty unless one refused lately and still does.
    Optional<Outcome> refusing(List<Charge> charges) {
        return refusals.find(buckets(charges));
    }

    /// Whether the replicas count together now.
    boolean shared() {
        return shared.inUse();
    }

    @Override
    public void close() {
        shared.close();
    }

    private Outcome ask(List<Bucket> buckets, long most) {
        var levels = shared.take(buckets, most).orElseGet(() -> own.take(buckets, most));
        List<Outcome.Level> told = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            told.add(new Outcome.Level(buckets.get(i), levels.debts().get(i)));
        }
        var outcome = new Outcome(levels.granted(), told);
        if (outcome.refused()) {
            refusals.note(outcome);
        }
        return outcome;
    }

    private List<Bucket> buckets(List<Charge> charges) {
        List<Bucket> buckets = new ArrayList<>();
        for (var charge : charges) {
            rates.of(charge.limit()).ifPresent(rate -> buckets.add(new Bucket(charge.limit(), charge.key(), rate)));
        }
        return buckets;
    }

    private static long micros() {
        return System.nanoTime() / 1_000;
    }
}
