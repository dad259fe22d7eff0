package org.companero.platform.creators;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Scheme, host and port of a site, in the one spelling that browsers send (RFC 6454).
///
/// @param host in lower case and ASCII; in a pattern it may begin with `*.`, which stands for at least one label
/// @param port empty for the scheme's own
record Origin(String scheme, String host, String port) {

    static final String RULE = "must be at most 20 sites like https://example.org or https://*.example.org";

    private static final Pattern PARTS = Pattern.compile("(https?)://([^/:@?#\\[\\]\\s]{1,253})(?::([0-9]{1,5}))?/?");
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    // A star over everything under an ending such as `org` would be no choice of sites.
    private static final Pattern WILDCARD = Pattern.compile("\\*\\.(" + LABEL + "\\.)+" + LABEL);

    /// What a browser sent, or what a creator wrote; empty when it is neither.
    static Optional<Origin> read(@Nullable String text) {
        var parts = PARTS.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var host = ascii(parts.group(2));
        return HOST.matcher(host).matches() || WILDCARD.matcher(host).matches()
                ? Optional.of(new Origin(parts.group(1), host, port(parts.group(1), parts.group(3))))
                : Optional.empty();
    }

    boolean matches(String pattern) {
        return !isWildcard() && read(pattern).filter(this::isCoveredBy).isPresent();
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port.isEmpty() ? "" : ":" + port);
    }

    private boolean isCoveredBy(Origin pattern) {
        boolean sameHost = pattern.isWildcard() ? host.endsWith(pattern.host.substring(1)) : host.equals(pattern.host);
        return sameHost && scheme.equals(pattern.scheme) && port.equals(pattern.port);
    }

    private boolean isWildcard() {
        return host.startsWith("*");
    }

    private static String ascii(String host) {
        var star = host.startsWith("*.") ? "*." : "";
        try {
            return star + IDN.toASCII(host.substring(star.length()), IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }

    private static String port(String scheme, @Nullable String given) {
        var standard = scheme.equals("https") ? "443" : "80";
        return given == null || given.equals(standard) ? "" : given;
    }
}
