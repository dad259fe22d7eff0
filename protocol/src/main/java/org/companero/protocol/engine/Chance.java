package org.companero.protocol.engine;

import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Outlet;

/// Chance that is none: made of the run's seed, the step, and how far the run is.
final class Chance {

    private Chance() {}

    /// The id of a share, each as probable as its part in the sum of the weights.
    static String share(Decide.Split split, long seed, long serial) {
        long all = split.shares().stream()
                .mapToLong(share -> Math.max(0, share.weight()))
                .sum();
        if (all == 0) {
            return split.shares().isEmpty()
                    ? Outlet.NEXT
                    : split.shares().getFirst().id();
        }
        long drawn =
                Long.remainderUnsigned(mixed(seed ^ mixed(split.id().value().hashCode() + 31 * serial)), all);
        for (Decide.Split.Share share : split.shares()) {
            drawn -= Math.max(0, share.weight());
            if (drawn < 0) {
                return share.id();
            }
        }
        return split.shares().getLast().id();
    }

    /// The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
    private static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
