package org.companero.protocol.export;

import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Trigger;

/// What a node is about, and in which colours it is drawn.
enum Family {
    TRIGGER("#e6f4ea", "#1e7b46"),
    SAY("#e8f0fe", "#2a5db0"),
    ASK("#fef3e0", "#b06a00"),
    THINK("#f3e8fd", "#7b3fb5"),
    DECIDE("#fde8ef", "#b0305c"),
    PAUSE("#eceff1", "#52616b"),
    KEEP("#e0f4f4", "#0f7276"),
    PROGRESS("#f1f5dc", "#66780f"),
    CONNECT("#fbe9e2", "#a8471f"),
    END("#e4e4e7", "#3f3f46");

    private final String fill;
    private final String line;

    Family(String fill, String line) {
        this.fill = fill;
        this.line = line;
    }

    String fill() {
        return fill;
    }

    String line() {
        return line;
    }

    static Family of(Node node) {
        return switch (node) {
            case Trigger _ -> TRIGGER;
            case Say _ -> SAY;
            case Ask _ -> ASK;
            case Think _ -> THINK;
            case Decide _ -> DECIDE;
            case Pause _ -> PAUSE;
            case Keep _ -> KEEP;
            case Progress _ -> PROGRESS;
            case Connect _ -> CONNECT;
            case End _ -> END;
        };
    }
}
