package org.companero.platform.privacy;

import java.util.List;

/// Accounts are about to go, since nothing is left that they belong to: whatever is kept for their addresses goes
/// too.
public record AccountsErased(List<String> addresses) {

    public AccountsErased {
        addresses = List.copyOf(addresses);
    }
}
