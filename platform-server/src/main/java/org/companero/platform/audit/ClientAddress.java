package org.companero.platform.audit;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where the request that this thread serves came from.
final class ClientAddress {

    private ClientAddress() {}

    /// The address as text; empty outside any request. A trusted proxy's word for it has been taken already.
    static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
