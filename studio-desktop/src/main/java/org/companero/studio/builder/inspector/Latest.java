package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;

/// The selected step as it is now, and how to change it.
interface Latest {

    Step step();

    Program program();

    /// @param field which part is typed; empty when it is one act
    void change(Step changed, String field);

    /// Changes the step and builds the form anew, because it has other fields now.
    void rebuild(Step changed);
}
