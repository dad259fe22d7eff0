package org.companero.platform.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.PassageInPlace;

/// The documents of the current creator. Call it with the creator bound and outside any transaction.
public interface Documents {

    /// Stores a file and queues it for reading. A file with the same content as an earlier one is not stored
    /// again; if reading the earlier one failed, it is queued once more.
    ///
    /// @param name the file's name, of which only the last part counts
    /// @return the document, new or earlier
    /// @throws org.companero.platform.web.PlatformException when the file is empty, protected or of a kind that
    ///     cannot be read, or the creator may not have more; nothing is stored then
    DocumentResource accept(String name, byte[] bytes);

    Optional<DocumentResource> find(UUID id);

    List<DocumentResource> newestFirst();

    /// Removes a document with everything read from it.
    ///
    /// @return whether it was there
    boolean remove(UUID id);

    /// A passage and what stands around it.
    Optional<PassageInPlace> passage(UUID id, int chunkIndex);
}
