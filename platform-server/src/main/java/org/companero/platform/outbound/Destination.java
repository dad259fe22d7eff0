package org.companero.platform.outbound;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A web address, read so strictly that no two programs can read it differently: every spelling of a host but the
/// plain one is refused, rather than understood.
///
/// @param address with the host in its plain spelling
/// @param host in lower case and ASCII, without a trailing dot; an IPv6 address without brackets
record Destination(URI address, String host, int port) {

    private static final int LONGEST = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    // Blanks, control characters and backslashes are read in as many ways as there are readers.
    private static final Pattern SUSPICIOUS = Pattern.compile("[\\s\\p{Cntrl}\\p{Zs}\\\\<>\"^`{|}]");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@%/?#]+)(:(?<port>[0-9]{1,5}))?");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    // Where the last label is a number, browsers and C libraries read the whole as an IPv4 address.
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    /// @throws OutboundException `ADDRESS_INVALID`
    static Destination of(String text) {
        if (text.length() > LONGEST || SUSPICIOUS.matcher(text).find()) {
            throw new OutboundException(OutboundFault.ADDRESS_INVALID);
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new OutboundException(OutboundFault.ADDRESS_INVALID, unreadable);
        }
    }

    /// The address the host spells out, if it is no name.
    Optional<InetAddress> literal() {
        return isLiteral(host) ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    boolean secure() {
        return "https".equals(address.getScheme());
    }

    /// Same scheme, host and port.
    boolean sameOrigin(Destination other) {
        return secure() == other.secure() && host.equals(other.host) && port == other.port;
    }

    private static Destination of(URI uri) throws URISyntaxException {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        var authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!SCHEMES.contains(scheme) || !authority.matches()) {
            throw new URISyntaxException(scheme, "no plain web address");
        }
        var host = plain(authority.group("host"));
        int standard = scheme.equals("https") ? 443 : 80;
        int port = authority.group("port") == null ? standard : Integer.parseInt(authority.group("port"));
        var bracketed = host.contains(":") ? "[" + host + "]" : host;
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var whole = scheme + "://" + bracketed + (port == standard ? "" : ":" + port) + path + query;
        return new Destination(URI.create(new URI(whole).toASCIIString()), host, port);
    }

    private static String plain(String host) {
        if (host.startsWith("[")) {
            return InetAddress.ofLiteral(host.substring(1, host.length() - 1)).getHostAddress();
        }
        var ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        var foldedNumber = !ascii.equals(host.toLowerCase(Locale.ROOT)) && isLiteral(name);
        if (name.isEmpty() || foldedNumber || (NUMBER_LAST.matcher(name).matches() && !isLiteral(name))) {
            throw new IllegalArgumentException("not a plain host");
        }
        return name;
    }

    private static boolean isLiteral(String host) {
        return host.contains(":") || IPV4.matcher(host).matches();
    }
}
