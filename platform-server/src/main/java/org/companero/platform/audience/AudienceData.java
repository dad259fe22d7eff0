package org.companero.platform.audience;

import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class AudienceData implements HeldData {

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("contact").ofContact("id = :contact"),
                HeldTable.shown("consent").ofContact("contact_id = :contact"));
    }
}
