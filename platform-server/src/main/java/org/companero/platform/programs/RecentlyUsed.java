package org.companero.platform.programs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Keeps what was used last, up to a limit. Safe for many threads; a value may be made twice, never while locked.
final class RecentlyUsed<K, V> {

    private final Map<K, V> entries;

    RecentlyUsed(int limit) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    void removeIf(Predicate<K> unwanted) {
        synchronized (entries) {
            entries.keySet().removeIf(unwanted);
        }
    }

    V get(K key, Supplier<V> maker) {
        synchronized (entries) {
            V known = entries.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.get();
        synchronized (entries) {
            entries.put(key, made);
        }
        return made;
    }
}
