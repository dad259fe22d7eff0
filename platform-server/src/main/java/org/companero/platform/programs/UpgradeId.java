package org.companero.platform.programs;

import java.util.UUID;

/// Names one upgrade of people in flight.
record UpgradeId(UUID value) {

    static UpgradeId random() {
        return new UpgradeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
