package org.companero.platform.programs;

import java.util.List;
import java.util.UUID;
import org.companero.platform.access.Needs;
import org.companero.platform.creators.Creators;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.Permission;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.program.Program;
import org.companero.protocol.rules.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// From draft to version.
@RestController
@RequestMapping("/api/v1/creators/programs/{id}")
final class PublishingController {

    private final Publishing publishing;
    private final Creators creators;

    PublishingController(Publishing publishing, Creators creators) {
        this.publishing = publishing;
        this.creators = creators;
    }

    @PostMapping("/check")
    @Needs(Permission.PROGRAMS_READ)
    List<Problem> check(@PathVariable UUID id) {
        return publishing.check(new ProgramId(id));
    }

    @PostMapping("/publish")
    @Needs(Permission.PROGRAMS_PUBLISH)
    ProgramVersion publish(@PathVariable UUID id, @RequestBody PublishRequest request) {
        String author = creators.require(CurrentCreator.require()).name();
        return publishing.publish(new ProgramId(id), request, author);
    }

    @GetMapping("/versions")
    @Needs(Permission.PROGRAMS_READ)
    List<ProgramVersion> versions(@PathVariable UUID id) {
        return publishing.versions(new ProgramId(id));
    }

    @GetMapping("/versions/{version}")
    @Needs(Permission.PROGRAMS_READ)
    Program version(@PathVariable UUID id, @PathVariable int version) {
        return publishing.version(new ProgramId(id), version);
    }
}
