package org.companero.platform.privacy;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything that modules keep, put together.
@Component
final class Inventory {

    private final ObjectProvider<HeldData> holders;

    Inventory(ObjectProvider<HeldData> holders) {
        this.holders = holders;
    }

    List<HeldTable> tables() {
        return holders.orderedStream()
                .flatMap(holder -> holder.tables().stream())
                .toList();
    }

    void each(Consumer<HeldData> work) {
        holders.orderedStream().forEach(work);
    }
}
