package org.companero.protocol.api;

/// Publishes the draft.
///
/// @param revision the revision that was looked at; another one is refused, so that nothing unseen is published
/// @param notes what changed, up to 2000 characters, may be empty
public record PublishRequest(long revision, String notes) {}
