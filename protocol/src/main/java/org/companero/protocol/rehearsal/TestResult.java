package org.companero.protocol.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

/// How a kept chat went.
///
/// @param name the chat's name
/// @param differences where it went otherwise, in its order; none when it went as it says
public record TestResult(String name, List<Difference> differences) {

    public TestResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /// What was expected and what came, a line each.
    public String readable() {
        return differences.stream().map(Difference::readable).collect(Collectors.joining("\n"));
    }

    /// Where it went otherwise.
    ///
    /// @param line which line of the chat, from 1; one more than there are for what came after the last
    /// @param expected what the chat says, empty where it says nothing
    /// @param came what came, empty where nothing did
    public record Difference(int line, String expected, String came) {

        public String readable() {
            return line + "\n  - " + expected + "\n  + " + came;
        }
    }
}
