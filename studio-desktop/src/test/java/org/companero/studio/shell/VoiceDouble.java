package org.companero.studio.shell;

import java.util.ArrayList;
import java.util.List;

/// Remembers what was said and what could be undone.
public final class VoiceDouble implements Voice {

    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};
    private Runnable settle = () -> {};

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void offerUndo(String text, Runnable takeBack, Runnable stand) {
        said.add(text);
        undo = takeBack;
        settle = stand;
    }

    public List<String> said() {
        return said;
    }

    public void undo() {
        undo.run();
    }

    public void settle() {
        settle.run();
    }
}
