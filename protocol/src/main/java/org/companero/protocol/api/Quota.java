package org.companero.protocol.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a creator may use, and has used.
///
/// @param kind `documents`, `storage` (bytes), `contacts`, `messages` (a day) or `ai_tokens` (a day)
/// @param resetsAt when the count begins anew; absent where it does not
public record Quota(
        String kind, long used, long limit, @Nullable Instant resetsAt) {}
