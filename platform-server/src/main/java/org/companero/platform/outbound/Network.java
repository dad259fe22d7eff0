package org.companero.platform.outbound;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// A block of addresses, as `10.0.0.0/8` or `2001:db8::/32`.
record Network(byte[] prefix, int bits) {

    static Network of(String text) {
        int slash = text.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(byte @Nullable [] address) {
        if (address == null || address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
