package org.companero.studio.builder.edit;

import java.util.List;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Trigger;

/// What can begin a program, in the palette's order.
public enum TriggerKind {
    FIRST_MESSAGE("first_message", "first-message"),
    KEYWORD("keyword", "keyword"),
    CALLED("called", "called");

    private final String stem;
    private final String key;

    TriggerKind(String stem, String key) {
        this.stem = stem;
        this.key = key;
    }

    /// A trigger of the kind under an id the program does not use.
    public Trigger draft(Program program) {
        NodeId id = NodeIds.fresh(stem, program);
        return switch (this) {
            case FIRST_MESSAGE -> new Trigger.FirstMessage(id);
            case KEYWORD -> new Trigger.Keyword(id, List.of());
            case CALLED -> new Trigger.Called(id);
        };
    }

    /// The kind as message keys and names of controls spell it.
    public String key() {
        return key;
    }
}
