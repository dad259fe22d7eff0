package org.companero.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a name into addresses: the system's resolver, or a test's.
@FunctionalInterface
interface Names {

    /// Asked once for each connection; may take long.
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
