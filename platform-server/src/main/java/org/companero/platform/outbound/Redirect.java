package org.companero.platform.outbound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a redirect asks for next. It is an address like any other that a stranger chose.
final class Redirect {

    private static final Set<Integer> AS_IT_IS = Set.of(307, 308);
    private static final Set<Integer> AS_GET = Set.of(301, 302, 303);
    // The rest may be a secret for the first address only.
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language", "content-type", "user-agent");

    private Redirect() {}

    /// The request to make instead, or empty when this is the answer.
    ///
    /// @throws OutboundException `REDIRECT_REFUSED` when it leads from TLS to plain text, or would carry a body to
    ///     another server
    static Optional<OutboundRequest> of(OutboundRequest request, Destination from, OutboundResponse answer) {
        var location = answer.headers().getOrDefault("location", List.of());
        boolean asGet = AS_GET.contains(answer.status());
        if (location.size() != 1 || location.getFirst().isBlank() || !(asGet || AS_IT_IS.contains(answer.status()))) {
            return Optional.empty();
        }
        var to = destination(from, location.getFirst());
        boolean elsewhere = !from.sameOrigin(to);
        boolean keepsBody = !asGet && request.body().length > 0;
        if ((from.secure() && !to.secure()) || (elsewhere && keepsBody)) {
            throw new OutboundException(OutboundFault.REDIRECT_REFUSED);
        }
        boolean plain = asGet && !request.method().equals("HEAD");
        return Optional.of(new OutboundRequest(
                plain ? "GET" : request.method(),
                to.address().toString(),
                elsewhere ? harmless(request.headers()) : request.headers(),
                keepsBody ? request.body() : new byte[0]));
    }

    private static Destination destination(Destination from, String location) {
        boolean whole = location.matches("(?is)[a-z][a-z0-9+.-]*:.*");
        try {
            return Destination.of(
                    whole ? location : from.address().resolve(location).toString());
        } catch (IllegalArgumentException unreadable) {
            throw new OutboundException(OutboundFault.ADDRESS_INVALID, unreadable);
        }
    }

    private static Map<String, String> harmless(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> HARMLESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
