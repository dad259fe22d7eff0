package org.companero.platform.channels.widget;

import org.companero.platform.audience.ContactId;
import org.companero.platform.conversations.ConversationId;

/// A person at the current creator's widget.
record Visitor(VisitorToken token, ContactId contact, ConversationId conversation) {}
