package org.companero.platform.creators;

import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class CreatorData implements HeldData {

    @Override
    public List<HeldTable> tables() {
        return List.of(HeldTable.shown("creator"), HeldTable.shown("quota_use"));
    }
}
