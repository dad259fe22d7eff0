package org.companero.platform.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One request to an address that somebody else chose.
///
/// @param method GET, HEAD, POST, PUT, PATCH or DELETE
/// @param address as it was given; it is checked when the request is sent
/// @param headers what to send besides the message framing, which is not the caller's to choose
/// @param body empty for none; at most [#MOST_BODY] bytes
public record OutboundRequest(String method, String address, Map<String, String> headers, byte[] body) {

    /// The largest body that is sent, in bytes.
    public static final int MOST_BODY = 1024 * 1024;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]{0,4000}");
    private static final Set<String> FRAMING = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "accept-encoding",
            "proxy-authorization",
            "proxy-connection");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
        var fits = METHODS.contains(method)
                && body.length <= MOST_BODY
                && headers.entrySet().stream().allMatch(OutboundRequest::acceptable);
        if (!fits) {
            throw new OutboundException(OutboundFault.REQUEST_INVALID);
        }
    }

    /// A plain request for what is there.
    public static OutboundRequest get(String address) {
        return new OutboundRequest("GET", address, Map.of(), new byte[0]);
    }

    private static boolean acceptable(Map.Entry<String, String> header) {
        return NAME.matcher(header.getKey()).matches()
                && VALUE.matcher(header.getValue()).matches()
                && !FRAMING.contains(header.getKey().toLowerCase(Locale.ROOT));
    }
}
