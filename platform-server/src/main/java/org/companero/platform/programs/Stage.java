package org.companero.platform.programs;

import org.companero.platform.safeguarding.Safeguard;
import org.springframework.stereotype.Component;

/// What a [Turn] works with.
@Component
record Stage(
        Runs runs,
        PublishedPrograms programs,
        People people,
        Asks asks,
        ErrandRows errands,
        Outcomes outcomes,
        QueuedMessages queue,
        Alarms alarms,
        Pauses pauses,
        Upgrades upgrades,
        Safeguard safeguard) {}
