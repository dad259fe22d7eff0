package org.companero.studio.admin.keys;

import org.companero.protocol.api.Permission;
import org.companero.studio.text.Messages;

/// Permissions as people say them.
final class PermissionWords {

    private PermissionWords() {}

    /// In a list of what a key may do, such as *read programs*.
    static String brief(Permission permission, Messages messages) {
        return messages.text("permission." + permission);
    }

    /// What it means, in a sentence.
    static String meaning(Permission permission, Messages messages) {
        return messages.text("permission." + permission + ".text");
    }
}
