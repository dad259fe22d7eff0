package org.companero.protocol.api;

import java.time.Instant;

/// A secret that programs show to other services. What it is, nobody is told.
///
/// @param changedAt when it was kept last
public record SecretResource(String name, Instant changedAt) {}
