package org.companero.protocol.upgrade;

import org.companero.protocol.program.NodeId;

/// What becomes of a run.
public sealed interface Fate {

    /// It goes on where it is: its step is in the new version, and what it waits for too.
    record Kept() implements Fate {}

    /// It goes on at another step, or enters its own anew because that has changed too much to wait on.
    record Moved(NodeId to) implements Fate {}

    /// It is over.
    record Ended() implements Fate {}

    /// Its step is gone and nobody has said where people shall go.
    record Undecided() implements Fate {}
}
