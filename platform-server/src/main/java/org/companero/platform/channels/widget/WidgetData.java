package org.companero.platform.channels.widget;

import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.stereotype.Component;

/// What the widget keeps.
@Component
final class WidgetData implements HeldData {

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("visitor").ofContact("contact_id = :contact").without("token_hash"));
    }
}
