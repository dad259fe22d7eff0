package org.companero.platform.secrets;

import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class SecretData implements HeldData {

    @Override
    public List<HeldTable> tables() {
        return List.of(HeldTable.shown("creator_secret").without("sealed"));
    }
}
