package org.companero.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.protocol.api.Permission;
import org.companero.protocol.export.Mermaid;
import org.companero.protocol.export.Svg;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Drafts as files: as they are, as a Mermaid flowchart, or as a picture. Always as a download, so that no browser
/// takes a creator's words for a page of ours.
@RestController
@RequestMapping("/api/v1/creators/programs/{id}/export")
final class ExportController {

    private final Authoring authoring;

    ExportController(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping
    @Needs(Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> export(@PathVariable UUID id, @RequestParam(defaultValue = "json") String format) {
        Program program = authoring.find(new ProgramId(id)).program();
        return switch (format) {
            case "json" -> file("program.json", MediaType.APPLICATION_JSON, ProgramJson.write(program));
            case "mermaid" -> file("program.mmd", MediaType.TEXT_PLAIN, Mermaid.of(program));
            case "svg" -> file("program.svg", MediaType.valueOf("image/svg+xml"), Svg.of(program));
            default -> throw ProgramRefusal.unknownFormat();
        };
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
