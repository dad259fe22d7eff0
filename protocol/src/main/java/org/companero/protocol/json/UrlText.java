package org.companero.protocol.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts as they stand within an address.
public final class UrlText {

    private UrlText() {}

    /// The text with all that means something in an address percent-encoded, spaces too (RFC 3986, section 2.1).
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
