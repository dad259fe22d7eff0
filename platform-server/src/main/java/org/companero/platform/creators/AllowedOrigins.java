package org.companero.platform.creators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sites on which a creator's widget may be shown. None named means every site.
///
/// @param patterns as [Origin] spells them
public record AllowedOrigins(List<String> patterns) {

    /// Every site, and every program that is no browser.
    public static final AllowedOrigins ANYWHERE = new AllowedOrigins(List.of());

    public AllowedOrigins {
        patterns = List.copyOf(patterns);
    }

    /// @param origin as a browser sends it; null where nothing was sent, which a browser never does to a socket
    public boolean allow(@Nullable String origin) {
        return patterns.isEmpty()
                || Origin.read(origin)
                        .filter(from -> patterns.stream().anyMatch(from::matches))
                        .isPresent();
    }
}
