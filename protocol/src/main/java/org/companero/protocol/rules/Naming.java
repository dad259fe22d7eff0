package org.companero.protocol.rules;

import java.util.Locale;
import java.util.ResourceBundle;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Outlet;

/// What the parts of a program are called, in English or Spanish.
public final class Naming {

    private final ResourceBundle texts;

    public Naming(Locale locale) {
        this.texts = Problem.texts(locale);
    }

    /// Its kind, such as “Message”.
    public String kind(Node node) {
        return word(node.kind());
    }

    /// By its title, else by how its text begins, else by its kind.
    public String node(Node node) {
        String name = NodeNames.of(node);
        return texts.containsKey(name) ? texts.getString(name) : name;
    }

    /// What is written on a transition that leaves there; nothing on a plain "next".
    public String outlet(Outlet outlet) {
        if (outlet.id().equals(Outlet.NEXT)) {
            return "";
        }
        return outlet.label().isBlank() ? word(outlet.id()) : NodeNames.shortened(outlet.label());
    }

    private String word(String kind) {
        String key = "kind." + kind;
        return texts.containsKey(key) ? texts.getString(key) : kind;
    }
}
