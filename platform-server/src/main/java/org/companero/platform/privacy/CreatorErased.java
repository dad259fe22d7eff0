package org.companero.platform.privacy;

import org.companero.platform.tenancy.CreatorId;

/// A creator is being erased: from now on no transaction of it begins. Whatever is still open is closed, and
/// what is kept in memory forgotten.
public record CreatorErased(CreatorId creator) {}
