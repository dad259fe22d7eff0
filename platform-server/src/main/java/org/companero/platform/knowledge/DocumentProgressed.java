package org.companero.platform.knowledge;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.DocumentResource;

/// A document moved on: it was taken in, a stage of its reading was passed, or it is ready, failed or rejected.
///
/// Published after the change was committed, on the thread that made it. A listener names the creator itself.
///
/// @param document as it is now
public record DocumentProgressed(CreatorId creatorId, UUID documentId, DocumentResource document) {}
