package org.companero.protocol.program;

/// A way out of a node, where one transition can begin.
///
/// @param id unique within its node
/// @param label the creator's words for it, empty for a plain "next"
/// @param required whether a program that leaves it unconnected has a dead end
public record Outlet(String id, String label, boolean required) {

    /// The only way out of most nodes.
    public static final String NEXT = "next";
    /// Out of a question or a choice when the person used up all tries.
    public static final String GIVEN_UP = "given_up";
    /// Out of a branch when no case holds.
    public static final String OTHERWISE = "otherwise";
    /// Out of an answer when the documents do not say.
    public static final String NO_ANSWER = "no_answer";

    static Outlet next() {
        return new Outlet(NEXT, "", true);
    }
}
