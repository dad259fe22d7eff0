package org.companero.platform.tenancy;

import java.util.function.Supplier;

/// Lets the erasure itself, and nothing else, work behind the fence that keeps everybody else from a creator that is
/// being erased.
public final class Erasing {

    private static final ScopedValue<Boolean> BEHIND_THE_FENCE = ScopedValue.newInstance();

    private Erasing() {}

    /// Runs the work for the creator, whose erasure has begun.
    public static <T> T call(CreatorId creator, Supplier<T> work) {
        return ScopedValue.where(BEHIND_THE_FENCE, true).call(() -> CurrentCreator.call(creator, work::get));
    }

    static boolean behindTheFence() {
        return BEHIND_THE_FENCE.isBound();
    }
}
