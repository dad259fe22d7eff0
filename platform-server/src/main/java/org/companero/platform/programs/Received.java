package org.companero.platform.programs;

import org.companero.protocol.api.MessageResource;

/// What came of telling a program that a person said something. Everything else that is said follows as
/// [org.companero.platform.conversations.MessagesStored].
///
/// @param message the person's own message, committed
/// @param repeated whether it had been received before, so that nothing follows
public record Received(MessageResource message, boolean repeated) {}
