package org.companero.platform.creators;

import java.util.Map;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// A creator has all they may have of something that does not come back by itself.
public final class QuotaExceeded extends PlatformException {

    private static final long serialVersionUID = 1L;

    QuotaExceeded(QuotaKind kind, long limit) {
        super(
                HttpStatus.CONFLICT,
                "QUOTA_EXCEEDED",
                "This workspace may have %,d %s, and that would be more. Remove some, or ask who runs this server for a larger quota."
                        .formatted(limit, kind.words()),
                Map.of("kind", kind.word(), "limit", limit));
    }
}
