package org.companero.protocol.api;

import org.jspecify.annotations.Nullable;

/// Looks for passages.
///
/// @param query 1 to 2000 characters
/// @param limit how many passages at the most, 1 to 50; 8 when not given
public record SearchRequest(String query, @Nullable Integer limit) {}
