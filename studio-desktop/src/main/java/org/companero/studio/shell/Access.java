package org.companero.studio.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.companero.protocol.api.AccountResource;
import org.companero.protocol.api.Permission;
import org.jspecify.annotations.Nullable;

/// What the person may do where they are signed in, so that nothing is offered that the server would refuse.
///
/// Until the server has said so, as when it cannot be reached, everything is offered: the server decides anyway.
public final class Access {

    private final ReadOnlyObjectWrapper<@Nullable AccountResource> account = new ReadOnlyObjectWrapper<>();

    /// The account as it was last read; null until then.
    public ReadOnlyObjectProperty<@Nullable AccountResource> account() {
        return account.getReadOnlyProperty();
    }

    public void know(AccountResource now) {
        account.set(now);
    }

    public boolean may(Permission permission) {
        AccountResource known = account.get();
        return known == null || known.permissions().contains(permission);
    }

    /// The same, as it changes.
    public BooleanBinding allows(Permission permission) {
        return Bindings.createBooleanBinding(() -> may(permission), account);
    }
}
