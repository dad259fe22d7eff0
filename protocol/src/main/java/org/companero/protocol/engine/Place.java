package org.companero.protocol.engine;

import org.companero.protocol.program.NodeId;
import org.jspecify.annotations.Nullable;

/// A step a run came by.
///
/// @param in the program that holds it, or null for the one the run began with
public record Place(@Nullable ProgramRef in, NodeId step) {}
