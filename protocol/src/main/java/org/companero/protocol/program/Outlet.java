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
    /// Out of a decision when no case holds, or out of a wait for which nothing can come.
    public static final String OTHERWISE = "otherwise";
    /// Out of an answer when the documents do not say.
    public static final String NO_ANSWER = "no_answer";

    /// Out of a question, a choice or a check-in when the person did not reply in time.
    public static final String NO_REPLY = "no_reply";
    /// Out of a conversation that reached its last turn without reaching its goal.
    public static final String LIMIT = "limit";
    /// Out of a step that needs something outside which did not answer as it should.
    public static final String FAILED = "failed";

    static Outlet next() {
        return new Outlet(NEXT, "", true);
    }
}
