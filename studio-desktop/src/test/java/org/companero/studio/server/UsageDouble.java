package org.companero.studio.server;

import java.util.ArrayList;
import java.util.List;
import org.companero.protocol.api.Quota;
import org.jspecify.annotations.Nullable;

/// Quotas that the test says.
public final class UsageDouble implements UsageGateway {

    private final List<Quota> quotas = new ArrayList<>();
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public UsageDouble with(Quota quota) {
        quotas.add(quota);
        return this;
    }

    @Override
    public List<Quota> quotas() {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(quotas);
    }
}
