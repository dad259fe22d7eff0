package org.companero.protocol.expression;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Keeps what was made from a source lately. Bounded: when the young half is full it becomes the old one, and
/// what was in the old one and was not asked for since is let go. Asking takes no lock.
final class Recent<V> {

    record Key(String source, Names names) {}

    private final int halfCharacters;
    private final BiFunction<String, Names, V> make;
    private volatile Half<V> young = new Half<>();
    private volatile Half<V> old = new Half<>();

    /// @param characters how long all the sources kept may be together
    Recent(int characters, BiFunction<String, Names, V> make) {
        this.halfCharacters = characters / 2;
        this.make = make;
    }

    V of(String source, Names names) {
        Key key = new Key(source, names);
        V known = young.values.get(key);
        if (known != null) {
            return known;
        }
        known = old.values.get(key);
        V made = known == null ? make.apply(source, names) : known;
        keep(key, made);
        return made;
    }

    private synchronized void keep(Key key, V made) {
        int weight = 100 + key.source().length();
        if (young.weight + weight > halfCharacters) {
            old = young;
            young = new Half<>();
        }
        if (young.values.put(key, made) == null) {
            young.weight += weight;
        }
    }

    int size() {
        return young.values.size() + old.values.size();
    }

    private static final class Half<V> {
        private final ConcurrentHashMap<Key, V> values = new ConcurrentHashMap<>();
        private int weight;
    }
}
