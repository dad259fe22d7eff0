package org.companero.platform.knowledge.ingestion;

import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;

/// A document that this process is reading, until the claim runs out.
///
/// @param token proves the ownership; another worker gets another one
/// @param attempt how often reading it was begun, from 1
record Claim(CreatorId creator, UUID documentId, UUID token, int attempt) {}
