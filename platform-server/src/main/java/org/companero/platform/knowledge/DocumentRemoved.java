package org.companero.platform.knowledge;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A document was removed with everything that was read from it.
public record DocumentRemoved(CreatorId creatorId, UUID documentId) {}
