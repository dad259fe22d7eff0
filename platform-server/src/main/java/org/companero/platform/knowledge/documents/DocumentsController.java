package org.companero.platform.knowledge.documents;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.DocumentAccepted;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.PassageInPlace;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// A creator's documents over REST.
@RestController
@RequestMapping("/api/v1/creators/knowledge/documents")
final class DocumentsController {

    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.KNOWLEDGE_WRITE)
    DocumentAccepted upload(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new PlatformException(
                    HttpStatus.BAD_REQUEST,
                    "FILE_MISSING",
                    "The request carries no file. Send it as multipart/form-data in a part named `file`.");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var document = documents.accept(name, file.getBytes());
        return new DocumentAccepted(document.id(), document.status());
    }

    @GetMapping
    @Needs(Permission.KNOWLEDGE_READ)
    List<DocumentResource> list() {
        return documents.newestFirst();
    }

    @GetMapping("/{id}")
    @Needs(Permission.KNOWLEDGE_READ)
    DocumentResource get(@PathVariable UUID id) {
        return documents.find(id).orElseThrow(() -> DocumentNotFoundException.document(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.KNOWLEDGE_WRITE)
    void delete(@PathVariable UUID id) {
        if (!documents.remove(id)) {
            throw DocumentNotFoundException.document(id);
        }
    }

    @GetMapping("/{id}/chunks/{index}")
    @Needs(Permission.KNOWLEDGE_READ)
    PassageInPlace passage(@PathVariable UUID id, @PathVariable int index) {
        return documents.passage(id, index).orElseThrow(() -> DocumentNotFoundException.chunk(id, index));
    }
}
