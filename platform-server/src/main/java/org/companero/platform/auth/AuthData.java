package org.companero.platform.auth;

import java.util.List;
import org.companero.platform.privacy.HeldData;
import org.companero.platform.privacy.HeldTable;
import org.springframework.stereotype.Component;

/// What this module keeps.
@Component
final class AuthData implements HeldData {

    @Override
    public List<HeldTable> tables() {
        return List.of(
                HeldTable.shown("member"),
                HeldTable.shown("session"),
                HeldTable.internal("refresh_token"),
                HeldTable.shown("invitation").without("token_hash"),
                HeldTable.shown("api_key").without("secret_hash"));
    }
}
