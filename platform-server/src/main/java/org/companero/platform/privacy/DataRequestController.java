package org.companero.platform.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Exports and erasures.
@RestController
@RequestMapping("/api/v1/auth/data-requests")
final class DataRequestController {

    private final DataRequests requests;
    private final ExportParts parts;
    private final Audit audit;

    DataRequestController(DataRequests requests, ExportParts parts, Audit audit) {
        this.requests = requests;
        this.parts = parts;
        this.audit = audit;
    }

    /// The newest two hundred, newest first.
    @GetMapping
    @Needs(Permission.DATA_MANAGE)
    List<DataRequestResource> newest() {
        return requests.newest();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.DATA_MANAGE)
    DataRequestResource request(@RequestBody DataRequest request) {
        return requests.accept(request);
    }

    @GetMapping("/{id}")
    @Needs(Permission.DATA_MANAGE)
    DataRequestResource show(@PathVariable UUID id) {
        return requests.find(id).orElseThrow(UnknownRequest::request);
    }

    /// The file of an export that is done.
    @GetMapping(value = "/{id}/file", produces = "application/zip")
    @Needs(Permission.DATA_MANAGE)
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var request = requests.find(id).orElseThrow(UnknownRequest::request);
        if (request.downloadUntil() == null) {
            throw UnknownRequest.file();
        }
        audit.record(
                AuditAction.DATA_EXPORTED,
                request.contactId() == null ? "" : request.contactId().toString(),
                Map.of("request", id.toString(), "step", "fetched"));
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"companero-" + id + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        parts.copy(id, response.getOutputStream());
    }
}
