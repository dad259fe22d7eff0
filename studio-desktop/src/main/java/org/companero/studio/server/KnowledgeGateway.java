package org.companero.studio.server;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.PassageInPlace;

/// The creator's documents. Every call blocks; see [ProgramGateway] for what they throw. An interrupted call gives up
/// what it was doing.
public interface KnowledgeGateway {

    /// All documents, the newest first.
    List<DocumentResource> list();

    DocumentResource get(UUID id);

    /// Sends a file. It is taken in after this returns: ask for it again to see how it goes.
    ///
    /// @param sent hears how much has gone out, 0 to 1, on the calling thread's or another's behalf
    DocumentResource upload(Path file, DoubleConsumer sent);

    void delete(UUID id);

    /// Asks the documents.
    ///
    /// @param part hears parts of the answer as they are made; the result counts and may word it differently
    AskResponse ask(String question, Consumer<String> part);

    /// The passage that a citation points to, with what stands around it.
    PassageInPlace passage(UUID document, int chunkIndex);
}
