package org.companero.protocol.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks for an export or an erasure, of one contact or, without one, of the whole creator.
///
/// @param password the asking person's password; needed to erase the creator
public record DataRequest(
        DataRequestKind kind,
        @Nullable UUID contactId,
        @Nullable String password) {}
