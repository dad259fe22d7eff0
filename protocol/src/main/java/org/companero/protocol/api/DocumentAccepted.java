package org.companero.protocol.api;

import java.util.UUID;

/// Answers an upload. A file that is there already is not taken in twice: `id` names the document it became then.
public record DocumentAccepted(UUID id, DocumentResource.Status status) {}
