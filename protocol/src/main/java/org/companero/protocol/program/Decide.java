package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;

/// Goes one way or another.
public sealed interface Decide extends Step {

    /// By what is known; the first case that holds is taken.
    @JsonTypeName("branch")
    record Branch(NodeId id, String title, List<Case> cases) implements Decide {
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

        @Override
        public Step reword(Wording wording) {
            return this;
        }

        /// One way out of a branch.
        ///
        /// @param id unique within the branch, kept when the rest changes
        /// @param label the creator's words, drawn on the transition
        public record Case(String id, String label, Condition condition) {}
    }

    /// By one value: the first case with an equal one is taken, compared as conditions compare.
    ///
    /// @param value a text in which expressions are filled in, such as `{{mood}}`
    @JsonTypeName("switch")
    record Switch(NodeId id, String title, String value, List<Case> cases) implements Decide {
        public Switch {
            cases = List.copyOf(cases);
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            cases.forEach(one -> outlets.add(new Outlet(one.id(), one.label(), true)));
            outlets.add(new Outlet(Outlet.OTHERWISE, "", true));
            return List.copyOf(outlets);
        }

        @Override
        public Step reword(Wording wording) {
            return this;
        }

        /// One way out of a switch.
        ///
        /// @param values the values that lead here
        public record Case(String id, String label, List<String> values) {
            public Case {
                values = List.copyOf(values);
            }
        }
    }

    /// By chance, which is the run's own: the same run always goes the same way.
    @JsonTypeName("split")
    record Split(NodeId id, String title, List<Share> shares) implements Decide {
        public Split {
            shares = List.copyOf(shares);
        }

        @Override
        public List<Outlet> outlets() {
            return shares.stream()
                    .map(share -> new Outlet(share.id(), share.label(), true))
                    .toList();
        }

        @Override
        public Step reword(Wording wording) {
            return this;
        }

        /// One way out of a split.
        ///
        /// @param weight how many of all, 1 to 1000; as much as its part in the sum of the weights
        public record Share(String id, String label, int weight) {}
    }
}
