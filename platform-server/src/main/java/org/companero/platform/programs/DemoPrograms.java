package org.companero.platform.programs;

import org.companero.platform.demo.DemoContent;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.demo.SamplePrograms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives the demo creator a published program to talk to.
@Component
@Order(20)
final class DemoPrograms implements DemoContent {

    private final Authoring authoring;
    private final Publishing publishing;

    DemoPrograms(Authoring authoring, Publishing publishing) {
        this.authoring = authoring;
        this.publishing = publishing;
    }

    @Override
    public void seed(CreatorId creator) {
        if (authoring.list().isEmpty()) {
            var draft = authoring.create(SamplePrograms.betterSleep("en"));
            publishing.publish(
                    new ProgramId(draft.id()), new PublishRequest(draft.revision(), "The first one"), "Demo Creator");
        }
    }
}
