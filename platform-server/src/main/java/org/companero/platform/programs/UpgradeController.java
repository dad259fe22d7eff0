package org.companero.platform.programs;

import java.util.List;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.creators.Creators;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Bringing people in flight to the published version.
@RestController
@RequestMapping("/api/v1/creators")
final class UpgradeController {

    private final Upgrading upgrading;
    private final Creators creators;

    UpgradeController(Upgrading upgrading, Creators creators) {
        this.upgrading = upgrading;
        this.creators = creators;
    }

    /// Where each would land; changes nothing.
    @PostMapping("/programs/{id}/upgrades/preview")
    @Needs(Permission.PROGRAMS_READ)
    UpgradePreview preview(@PathVariable UUID id, @RequestBody UpgradeRequest request) {
        return upgrading.preview(new ProgramId(id), request);
    }

    @PostMapping("/programs/{id}/upgrades")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.PROGRAMS_PUBLISH)
    UpgradeResource begin(@PathVariable UUID id, @RequestBody UpgradeRequest request) {
        String author = creators.require(CurrentCreator.require()).name();
        return upgrading.begin(new ProgramId(id), request, author);
    }

    @GetMapping("/programs/{id}/upgrades")
    @Needs(Permission.PROGRAMS_READ)
    List<UpgradeResource> list(@PathVariable UUID id) {
        return upgrading.list(new ProgramId(id));
    }

    @GetMapping("/upgrades/{id}")
    @Needs(Permission.PROGRAMS_READ)
    UpgradeResource upgrade(@PathVariable UUID id) {
        return upgrading.find(new UpgradeId(id));
    }

    @PostMapping("/upgrades/{id}/rollback")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.PROGRAMS_PUBLISH)
    UpgradeResource rollBack(@PathVariable UUID id) {
        return upgrading.rollBack(new UpgradeId(id));
    }
}
