package org.companero.platform.programs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/// A clock that stands where it is put. Not a component by itself: import it.
@Primary
public final class SettableClock implements InstantSource {

    private volatile Instant now = Instant.now();

    public void set(Instant to) {
        now = to;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
