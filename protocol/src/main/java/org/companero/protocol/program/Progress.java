package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Marks how far the person has come.
public sealed interface Progress extends Step {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    @Override
    default Step reword(Wording wording) {
        return this;
    }

    /// Gives the person a habit to practise; one they have already is changed.
    ///
    /// @param habit the habit's name, which check-ins use
    /// @param days on which days it is due, none for every day
    @JsonTypeName("assign_habit")
    record AssignHabit(NodeId id, String title, String habit, Set<DayOfWeek> days) implements Progress {
        public AssignHabit {
            days = Days.inOrder(days);
        }
    }

    /// Asks whether the habit was practised. Leaves through `done`, `missed`, or `no_reply` where that is waited for.
    ///
    /// @param done the button for yes
    /// @param missed the button for no
    /// @param noReply after how long without a reply, or null to wait for ever
    @JsonTypeName("check_in")
    record CheckIn(
            NodeId id,
            String title,
            String habit,
            String text,
            String done,
            String missed,
            @Nullable Duration noReply) implements Progress {

        /// Out of a check-in of which the person says that they did it.
        public static final String DONE = "done";
        /// Out of one of which they say that they did not.
        public static final String MISSED = "missed";

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets =
                    new ArrayList<>(List.of(new Outlet(DONE, done, true), new Outlet(MISSED, missed, true)));
            if (noReply != null) {
                outlets.add(new Outlet(Outlet.NO_REPLY, "", true));
            }
            return List.copyOf(outlets);
        }

        @Override
        public Step reword(Wording wording) {
            return new CheckIn(
                    id,
                    title,
                    habit,
                    wording.of("text", text),
                    wording.of("done", done),
                    wording.of("missed", missed),
                    noReply);
        }
    }

    /// Gives points.
    ///
    /// @param points -1000 to 1000, not 0
    /// @param reason what for
    @JsonTypeName("points")
    record Points(NodeId id, String title, int points, String reason) implements Progress {
        @Override
        public Step reword(Wording wording) {
            return new Points(id, title, points, wording.of("reason", reason));
        }
    }

    /// Unlocks an achievement, once a person.
    @JsonTypeName("achievement")
    record Achievement(NodeId id, String title, String achievement) implements Progress {}

    /// Marks a milestone of the program, once a run.
    @JsonTypeName("milestone")
    record Milestone(NodeId id, String title, String milestone) implements Progress {}
}
