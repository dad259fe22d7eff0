package org.companero.platform.vault;

import java.util.UUID;

/// A data key as it is stored: encrypted under a master key.
///
/// @param master the master key's id within its file
record WrappedKey(UUID id, byte[] wrapped, int master) {}
