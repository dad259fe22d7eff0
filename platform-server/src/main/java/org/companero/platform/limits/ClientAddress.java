package org.companero.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The spelling of addresses in keys. Who the client is, the container has found out: a forwarded address counts only
/// from a trusted proxy.
final class ClientAddress {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");
    private static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /// @param remoteAddress numeric; anything else shares one bucket
    static String of(String remoteAddress) {
        if (!NUMERIC.matcher(remoteAddress).matches()) {
            return UNKNOWN;
        }
        try {
            // Numeric, so nothing is looked up; an IPv4 address inside an IPv6 one comes out as IPv4.
            var address = InetAddress.getByName(remoteAddress);
            return address instanceof Inet6Address six ? network(six.getAddress()) : address.getHostAddress();
        } catch (UnknownHostException malformed) {
            return UNKNOWN;
        }
    }

    /// The address that sent the request which this thread is serving.
    static String ofCaller() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes serving
                ? serving.getRequest().getRemoteAddr()
                : UNKNOWN;
    }

    private static String network(byte[] address) {
        var text = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            text.append(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff))
                    .append(':');
        }
        return text.append(":/64").toString();
    }
}
