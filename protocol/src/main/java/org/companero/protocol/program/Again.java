package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;

/// Whether somebody may begin the program again.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Again {

    /// It is for once.
    @JsonTypeName("never")
    record Never() implements Again {}

    /// When they have come to its end.
    @JsonTypeName("after_finishing")
    record AfterFinishing() implements Again {}

    /// When they have come to its end, and some time has passed.
    ///
    /// @param pause how long, at most 3660 days
    @JsonTypeName("after_pause")
    record AfterPause(Duration pause) implements Again {}

    /// Whenever a trigger fires, also while they are in it: then they begin anew.
    @JsonTypeName("always")
    record Always() implements Again {}
}
