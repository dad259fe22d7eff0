package org.companero.protocol.upgrade;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.companero.protocol.program.NodeId;

/// Where people at a step go who cannot stay at it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Landing {

    /// They go on at this step of the new version, with all they have told.
    @JsonTypeName("step")
    record AtStep(NodeId step) implements Landing {}

    /// Their run is over, with the outcome `upgraded`.
    @JsonTypeName("end")
    record TheEnd() implements Landing {}
}
