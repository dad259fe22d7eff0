package org.companero.platform.programs;

import org.companero.protocol.engine.Event;

/// An event that came for a run while it paused.
record HeldEvent(RunId run, Event event) {}
