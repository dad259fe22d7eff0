package org.companero.protocol.api;

import java.time.Instant;

/// A version people run or ran; never changes.
///
/// @param version counts from 1 within the program
public record ProgramVersion(int version, String notes, String author, Instant publishedAt) {}
