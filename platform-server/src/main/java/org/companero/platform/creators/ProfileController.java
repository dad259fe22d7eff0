package org.companero.platform.creators;

import org.companero.platform.access.Needs;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.CreatorChange;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The signed-in creator's own profile.
@RestController
@RequestMapping("/api/v1/creators/me")
final class ProfileController {

    private final Creators creators;

    ProfileController(Creators creators) {
        this.creators = creators;
    }

    @GetMapping
    @Needs(Permission.PROFILE_READ)
    CreatorResource show() {
        return resource(creators.require(CurrentCreator.require()));
    }

    @PatchMapping
    @Needs(Permission.PROFILE_WRITE)
    CreatorResource change(@RequestBody CreatorChange change) {
        var before = creators.require(CurrentCreator.require());
        return resource(creators.replace(before, ProfileChange.apply(change, before)));
    }

    private static CreatorResource resource(CreatorProfile profile) {
        return new CreatorResource(
                profile.id().value(),
                profile.name(),
                profile.handle(),
                profile.locale(),
                profile.accent(),
                profile.greeting(),
                profile.widgetKey(),
                profile.allowedOrigins().patterns());
    }
}
