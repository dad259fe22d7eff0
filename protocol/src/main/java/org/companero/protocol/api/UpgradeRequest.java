package org.companero.protocol.api;

import java.util.Map;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.upgrade.Landing;

/// Brings everybody who is in an older version of a program to the published one.
///
/// @param version the published version, as whoever decides has seen it
/// @param landings where people go who stand at these steps; whoever stands at a step that is still there stays
public record UpgradeRequest(int version, Map<NodeId, Landing> landings) {
    public UpgradeRequest {
        landings = Map.copyOf(landings);
    }
}
