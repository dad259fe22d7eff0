package org.companero.platform.outbound;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How far and how long a request may go.
///
/// @param ports that may be called
/// @param allowed the operator's own services, each as `host:port`, which may stand on any address and port
/// @param mostBytes of an answer's body
/// @param connect how long a connection, including TLS, may take to stand
/// @param silence how long the other side may say nothing
/// @param total for everything, redirects included
@ConfigurationProperties("companero.outbound")
record OutboundSettings(
        @DefaultValue({"80", "443"}) Set<Integer> ports,
        @DefaultValue Set<String> allowed,
        @DefaultValue("1048576") int mostBytes,
        @DefaultValue("3s") Duration connect,
        @DefaultValue("5s") Duration silence,
        @DefaultValue("10s") Duration total) {

    OutboundSettings {
        ports = Set.copyOf(ports);
        allowed = Set.copyOf(allowed);
        if (mostBytes < 1 || connect.isNegative() || silence.isNegative() || total.isNegative()) {
            throw new IllegalArgumentException("companero.outbound: sizes and times are more than 0");
        }
    }

    /// Whether the operator vouches for this destination.
    boolean vouchesFor(Destination destination) {
        return allowed.contains(destination.host() + ":" + destination.port());
    }
}
