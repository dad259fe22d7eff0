package org.companero.protocol.schedule;

import java.time.LocalDateTime;
import java.util.Optional;

/// Local times, one after the other, in no zone yet.
@FunctionalInterface
public interface Occasions {

    /// The first one after the local time, or none within the next forty years.
    Optional<LocalDateTime> after(LocalDateTime cursor);
}
