package org.companero.platform.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds the addresses of a destination, once, and lets them pass only if each of them may be called.
final class Lookup {

    private final Names names;
    private final OutboundSettings settings;

    Lookup(Names names, OutboundSettings settings) {
        this.names = names;
        this.settings = settings;
    }

    /// @return at least one address, all of them checked
    /// @throws OutboundException `ADDRESS_FORBIDDEN`, `NAME_UNKNOWN` or `TOO_SLOW`
    List<InetAddress> addresses(Destination destination, Deadline deadline) {
        boolean vouched = settings.vouchesFor(destination);
        require(vouched || settings.ports().contains(destination.port()));
        var literal = destination.literal();
        require(vouched || literal.isPresent() || PublicInternet.hasName(destination.host()));
        var found = literal.map(List::of).orElseGet(() -> resolve(destination.host(), deadline));
        require(vouched || found.stream().allMatch(PublicInternet::has));
        return found;
    }

    // The system's resolver knows no timeout, so it works elsewhere and is left behind when it takes too long.
    private List<InetAddress> resolve(String host, Deadline deadline) {
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(names.resolve(host));
            } catch (Exception unknown) {
                answer.completeExceptionally(unknown);
            }
        });
        try {
            var found = answer.get(deadline.millisWithin(settings.total()), TimeUnit.MILLISECONDS);
            if (found.isEmpty()) {
                throw new OutboundException(OutboundFault.NAME_UNKNOWN);
            }
            return found;
        } catch (ExecutionException unknown) {
            throw new OutboundException(OutboundFault.NAME_UNKNOWN, unknown);
        } catch (TimeoutException late) {
            throw new OutboundException(OutboundFault.TOO_SLOW, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundFault.TOO_SLOW, interrupted);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new OutboundException(OutboundFault.ADDRESS_FORBIDDEN);
        }
    }
}
