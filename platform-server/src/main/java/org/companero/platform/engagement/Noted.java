package org.companero.platform.engagement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.companero.platform.audience.ContactId;
import org.companero.protocol.engine.ProgressMade;

/// How far a contact came.
///
/// @param id the same for the same progress, which is then noted once
/// @param run in which it was made; a milestone is reached once in each
/// @param zone where the contact is, which tells the day
public record Noted(UUID id, ContactId contact, UUID run, ProgressMade made, Instant at, ZoneId zone) {}
