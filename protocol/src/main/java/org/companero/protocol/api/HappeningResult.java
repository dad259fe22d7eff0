package org.companero.protocol.api;

/// What came of something that happened.
///
/// @param runs how many programs went on with it; 0 when none was waiting for it
public record HappeningResult(int runs) {}
