package org.companero.platform.programs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Drafts. A draft may be unfinished or wrong; only what is not a program at all is refused.
@RestController
@RequestMapping("/api/v1/creators/programs")
final class ProgramController {

    private final Authoring authoring;

    ProgramController(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping
    @Needs(Permission.PROGRAMS_READ)
    List<ProgramSummary> list() {
        return authoring.list();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.PROGRAMS_WRITE)
    ResponseEntity<ProgramResource> create(InputStream body) throws IOException {
        var created = authoring.create(ProgramBody.read(body));
        return tagged(ResponseEntity.created(URI.create("/api/v1/creators/programs/" + created.id())), created);
    }

    @GetMapping("/{id}")
    @Needs(Permission.PROGRAMS_READ)
    ResponseEntity<ProgramResource> find(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), authoring.find(new ProgramId(id)));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.PROGRAMS_WRITE)
    ResponseEntity<ProgramResource> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        var revision = Revision.required(ifMatch);
        return tagged(ResponseEntity.ok(), authoring.replace(new ProgramId(id), revision, ProgramBody.read(body)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.PROGRAMS_WRITE)
    void delete(@PathVariable UUID id) {
        authoring.delete(new ProgramId(id));
    }

    @PostMapping("/{id}/restore")
    @Needs(Permission.PROGRAMS_WRITE)
    ResponseEntity<ProgramResource> restore(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), authoring.restore(new ProgramId(id)));
    }

    private static ResponseEntity<ProgramResource> tagged(ResponseEntity.BodyBuilder answer, ProgramResource program) {
        return answer.eTag(Revision.tag(program.revision())).body(program);
    }
}
