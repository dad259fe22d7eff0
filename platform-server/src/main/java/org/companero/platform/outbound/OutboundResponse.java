package org.companero.platform.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// What came back.
///
/// @param address where it came from, after the last redirect
/// @param headers by name in lower case
/// @param body complete, never more than the settings allow
public record OutboundResponse(URI address, int status, Map<String, List<String>> headers, byte[] body) {

    public OutboundResponse {
        headers = Map.copyOf(headers);
    }
}
