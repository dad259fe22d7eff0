package org.companero.platform.programs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/// A clock that runs on from wherever it is put. Not a component by itself: import it.
@Primary
public final class SettableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    public void set(Instant to) {
        ahead = Duration.between(Instant.now(), to);
    }

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
