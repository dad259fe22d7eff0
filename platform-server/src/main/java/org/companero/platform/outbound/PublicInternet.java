package org.companero.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells an address of the public internet from every other.
///
/// After the registries of special-purpose addresses (IANA, RFC 6890). IPv4: all but these. IPv6: global unicast and
/// nothing else, and of that not what carries an IPv4 address inside.
final class PublicInternet {

    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private, RFC 1918
            "100.64.0.0/10", // shared by carriers, RFC 6598; one cloud's metadata
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local; most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; one cloud's metadata
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "168.63.129.16/32"); // one cloud's host agent, on a public address

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final List<Network> NOT_PUBLIC_6 = networks(
            "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 carries an IPv4 address
            "3fff::/20"); // documentation

    private static final Set<String> METADATA = Set.of("metadata", "instance-data", "metadata.goog");
    private static final Set<String> PRIVATE_ENDINGS = Set.of(
            "localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "localdomain", "home.arpa");

    private PublicInternet() {}

    /// Whether the name may be looked up at all. A name of one label belongs to somebody's own network.
    static boolean hasName(String host) {
        return host.contains(".")
                && !METADATA.contains(host)
                && PRIVATE_ENDINGS.stream().noneMatch(ending -> host.endsWith("." + ending));
    }

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(bytes));
        }
        return address instanceof Inet6Address six
                && six.getScopeId() == 0
                && six.getScopedInterface() == null
                && GLOBAL_UNICAST.contains(bytes)
                && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(bytes))
                && !isIsatap(bytes);
    }

    // RFC 5214: the interface part 0000:5efe or 0200:5efe is followed by an IPv4 address.
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
