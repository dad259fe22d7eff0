package org.companero.platform.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.companero.platform.tenancy.CreatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Data keys that were used a moment ago. Few and for a short time: memory is readable too, and another replica may
/// have made a newer key.
@Component
final class UnwrappedKeys {

    private static final int MOST = 1000;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Slot, Kept> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Slot, Kept> eldest) {
            return size() > MOST;
        }
    };

    UnwrappedKeys(InstantSource clock) {
        this.clock = clock;
    }

    /// The key that seals, from memory or by reading and unwrapping it.
    DataKey primary(
            Optional<CreatorId> owner,
            Supplier<WrappedKey> reader,
            BiFunction<Optional<CreatorId>, WrappedKey, DataKey> unwrap) {
        var slot = new Slot(owner, null);
        return cached(slot).orElseGet(() -> keep(slot, unwrap.apply(owner, reader.get())));
    }

    /// The key of an id, from memory or by reading and unwrapping it.
    Optional<DataKey> named(
            Optional<CreatorId> owner,
            UUID id,
            Supplier<Optional<WrappedKey>> reader,
            BiFunction<Optional<CreatorId>, WrappedKey, DataKey> unwrap) {
        var slot = new Slot(owner, id);
        return cached(slot).or(() -> reader.get().map(wrapped -> keep(slot, unwrap.apply(owner, wrapped))));
    }

    synchronized void forgetPrimary(Optional<CreatorId> owner) {
        entries.remove(new Slot(owner, null));
    }

    /// Forgets all keys of an owner.
    synchronized void forget(Optional<CreatorId> owner) {
        entries.keySet().removeIf(slot -> slot.owner().equals(owner));
    }

    private synchronized Optional<DataKey> cached(Slot slot) {
        return Optional.ofNullable(entries.get(slot))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Kept::key);
    }

    private synchronized DataKey keep(Slot slot, DataKey key) {
        entries.put(slot, new Kept(key, clock.instant().plus(LIFE)));
        return key;
    }

    /// @param key the id, or null for whichever seals
    private record Slot(Optional<CreatorId> owner, @Nullable UUID key) {}

    private record Kept(DataKey key, Instant until) {}
}
