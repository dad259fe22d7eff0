package org.companero.studio.builder.rehearse;

import org.companero.protocol.api.AskRequest;
import org.companero.protocol.api.AskResponse;

/// The creator's documents, to be asked. Blocks; throws [org.companero.studio.server.ServerUnreachable] when the
/// server does not answer and [org.companero.studio.server.ServerProblem] when it refuses.
@FunctionalInterface
public interface Documents {

    AskResponse ask(AskRequest request);
}
