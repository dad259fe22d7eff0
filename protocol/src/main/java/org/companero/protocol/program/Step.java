package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One thing a program does. Texts may hold `{{variable}}`, filled in when the step runs.
///
/// Each kind is a record; `title` is the creator's own name for the step, empty when none was given.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Step extends Node {

    String title();

    /// Says something and goes on.
    @JsonTypeName("message")
    record Message(NodeId id, String title, String text) implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next());
        }
    }

    /// Asks for an answer in the person's own words, checks it, and keeps it in a variable.
    ///
    /// @param text what is asked
    /// @param answer what counts as an answer
    /// @param variable the name the answer is kept under
    /// @param retryText what is said after an answer that does not count
    /// @param tries how often the person may answer before the run leaves through `given_up`, 1 to 10
    @JsonTypeName("question")
    record Question(
            NodeId id, String title, String text, ExpectedAnswer answer, String variable, String retryText, int tries)
            implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.GIVEN_UP, "", false));
        }
    }

    /// Asks for one of a few answers, shown as buttons where the channel has them.
    ///
    /// @param options the answers, each an outlet of its own
    /// @param variable the name the chosen label is kept under, empty to keep nothing
    /// @param retryText what is said after a reply that is none of the options
    /// @param tries how often the person may reply before the run leaves through `given_up`, 1 to 10
    @JsonTypeName("choice")
    record Choice(
            NodeId id, String title, String text, List<Option> options, String variable, String retryText, int tries)
            implements Step {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            options.forEach(option -> outlets.add(new Outlet(option.id(), option.label(), true)));
            outlets.add(new Outlet(Outlet.GIVEN_UP, "", false));
            return List.copyOf(outlets);
        }

        /// One answer to choose.
        ///
        /// @param id unique within the choice, kept when the label changes
        public record Option(String id, String label) {}
    }

    /// Goes one way or another by what is known; the first case that holds is taken.
    @JsonTypeName("branch")
    record Branch(NodeId id, String title, List<Case> cases) implements Step {
        public Branch {
            cases = List.copyOf(cases);
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            cases.forEach(branch -> outlets.add(new Outlet(branch.id(), branch.label(), true)));
            outlets.add(new Outlet(Outlet.OTHERWISE, "", true));
            return List.copyOf(outlets);
        }

        /// One way out of a branch.
        ///
        /// @param id unique within the branch, kept when the rest changes
        /// @param label the creator's words, drawn on the transition
        public record Case(String id, String label, Condition condition) {}
    }

    /// Keeps a value under a name.
    ///
    /// @param value a text, in which `{{variable}}` is filled in
    @JsonTypeName("set_variable")
    record SetVariable(NodeId id, String title, String variable, String value) implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next());
        }
    }

    /// Answers a question from the creator's documents, with citations.
    ///
    /// @param question what is looked up; `{{input}}` is the last thing the person wrote
    @JsonTypeName("answer")
    record Answer(NodeId id, String title, String question) implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.NO_ANSWER, "", false));
        }
    }

    /// Pauses the run.
    ///
    /// @param duration how long, more than nothing and at most 366 days
    @JsonTypeName("wait")
    record Wait(NodeId id, String title, Duration duration) implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next());
        }
    }

    /// Finishes the run.
    ///
    /// @param outcome a short word for how it ended, for the creator's statistics
    @JsonTypeName("end")
    record End(NodeId id, String title, String outcome) implements Step {
        @Override
        public List<Outlet> outlets() {
            return List.of();
        }
    }
}
