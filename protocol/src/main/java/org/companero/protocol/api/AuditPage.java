package org.companero.protocol.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries, newest first.
///
/// @param next the sequence to ask for older ones with, `?before=`; absent at the end
public record AuditPage(List<AuditEntry> entries, @Nullable Long next) {}
