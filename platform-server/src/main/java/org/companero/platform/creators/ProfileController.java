package org.companero.platform.creators;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.companero.platform.access.Needs;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.CreatorChange;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
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
    private final Audit audit;

    ProfileController(Creators creators, Audit audit) {
        this.creators = creators;
        this.audit = audit;
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
        var after = creators.replace(before, ProfileChange.apply(change, before));
        record(before, after);
        return resource(after);
    }

    // Which settings changed, not what they say: the sites that may show the widget are among them.
    private void record(CreatorProfile before, CreatorProfile after) {
        var changed = Stream.of(CreatorProfile.class.getRecordComponents())
                .filter(part -> !Objects.equals(part(part, before), part(part, after)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(" "));
        if (!changed.isEmpty()) {
            audit.record(AuditAction.PROFILE_CHANGED, after.name(), Map.of("changed", changed));
        }
    }

    private static @Nullable Object part(RecordComponent part, CreatorProfile profile) {
        return ReflectionUtils.invokeMethod(part.getAccessor(), profile);
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
