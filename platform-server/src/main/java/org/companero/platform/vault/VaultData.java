package org.companero.platform.vault;

import java.util.List;
import java.util.Optional;
import org.companero.platform.privacy.CreatorErased;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class VaultData implements HeldData {

    private final UnwrappedKeys unwrapped;

    VaultData(UnwrappedKeys unwrapped) {
        this.unwrapped = unwrapped;
    }

    @Override
    public List<HeldTable> tables() {
        return List.of(HeldTable.internal("data_key"));
    }

    @EventListener
    void on(CreatorErased erased) {
        unwrapped.forget(Optional.of(erased.creator()));
    }
}
