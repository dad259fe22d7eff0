package org.companero.platform.access;

import java.util.Optional;

/// Who acts on the current thread. Requests are bound together with their creator; timers and jobs act as the system.
public final class CurrentActor {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private CurrentActor() {}

    /// The bound actor, or empty where nobody has shown who they are.
    public static Optional<Actor> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The bound actor, or the system.
    public static Actor orSystem() {
        return find().orElseGet(Actor::system);
    }

    /// Runs the work as this actor, letting its exceptions through.
    public static <T, X extends Throwable> T call(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }
}
