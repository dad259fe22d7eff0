package org.companero.platform.demo;

import org.companero.platform.tenancy.CreatorId;

/// Something a module shows in the demo creator's workspace.
///
/// Beans of this type are called on every start with `--companero.demo=true`, in the order of their
/// [org.springframework.core.annotation.Order], inside the demo creator's scope and outside any transaction.
/// The server counts as ready only when all of them have returned.
public interface DemoContent {

    /// Adds what is not there yet; calling it again changes nothing.
    void seed(CreatorId creator);
}
