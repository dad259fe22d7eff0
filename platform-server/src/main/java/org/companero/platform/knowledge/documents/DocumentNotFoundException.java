package org.companero.platform.knowledge.documents;

import java.util.Map;
import java.util.UUID;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;

/// There is no such document or passage; another creator's counts as none.
final class DocumentNotFoundException extends PlatformException {

    private static final long serialVersionUID = 1L;

    private DocumentNotFoundException(String code, String message, Map<String, Object> details) {
        super(HttpStatus.NOT_FOUND, code, message, details);
    }

    static DocumentNotFoundException document(UUID id) {
        return new DocumentNotFoundException(
                "DOCUMENT_NOT_FOUND",
                "There is no such document. It may have been removed; read the list again.",
                Map.of("documentId", id.toString()));
    }

    static DocumentNotFoundException chunk(UUID id, int index) {
        return new DocumentNotFoundException(
                "CHUNK_NOT_FOUND",
                "The document has no such passage. It may have been replaced; ask again.",
                Map.of("documentId", id.toString(), "chunkIndex", index));
    }
}
