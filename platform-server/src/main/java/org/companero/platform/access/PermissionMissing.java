package org.companero.platform.access;

import java.util.Map;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.Permission;
import org.springframework.http.HttpStatus;

/// The actor lacks a permission.
public final class PermissionMissing extends PlatformException {

    private static final long serialVersionUID = 1L;

    public PermissionMissing(Permission permission) {
        super(
                HttpStatus.FORBIDDEN,
                "PERMISSION_MISSING",
                "This needs the permission `%s`. Ask an owner of the workspace for a role or an API key that has it."
                        .formatted(word(permission)),
                Map.of("permission", word(permission)));
    }

    /// What payloads call the permission.
    public static String word(Permission permission) {
        return ApiJson.write(permission).replace("\"", "");
    }
}
