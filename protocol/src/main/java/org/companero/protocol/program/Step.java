package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing a program does. Each kind is a record, and the kinds come in families: what a step says, asks, thinks,
/// decides, waits for, keeps, counts as progress, or connects to.
///
/// Texts may hold `{{expressions}}`, filled in when the step runs. `title` is the creator's own name for the step,
/// empty
/// when none was given.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Step extends Node permits Say, Ask, Think, Decide, Pause, Keep, Progress, Connect, End {

    String title();

    /// The step with its texts put in other words: everything a person or a model may read, in a fixed order. Which
    /// texts there are is learned the same way, by a wording that changes nothing.
    Step reword(Wording wording);
}
