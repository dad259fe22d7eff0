package org.companero.platform.creators;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A program has something to tell its creator.
///
/// @param conversation in which it came up
/// @param text in the creator's own words; may be empty where it is handed over
/// @param handedOver whether a person of the team shall go on with the conversation
public record CreatorNotified(CreatorId creator, UUID conversation, String text, boolean handedOver) {}
