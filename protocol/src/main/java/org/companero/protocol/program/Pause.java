package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets time pass.
public sealed interface Pause extends Step {

    /// Pauses the run until the first of several things comes. Leaves through the way that came; through `otherwise`
    /// where none can come, as when a date cannot be read.
    ///
    /// @param ways what is waited for, at least one; a single one leaves through `next`
    @JsonTypeName("wait")
    record Wait(NodeId id, String title, List<Way> ways) implements Pause {
        public Wait {
            ways = List.copyOf(ways);
        }

        /// For a while.
        public Wait(NodeId id, String title, Duration duration) {
            this(id, title, List.of(new Way(Outlet.NEXT, "", new Until.After(duration))));
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            if (ways.size() == 1) {
                outlets.add(Outlet.next());
            } else {
                ways.forEach(way -> outlets.add(new Outlet(way.id(), way.label(), true)));
            }
            if (ways.stream().anyMatch(way -> way.until() instanceof Until.Date)) {
                outlets.add(new Outlet(Outlet.OTHERWISE, "", false));
            }
            return List.copyOf(outlets);
        }

        /// The outlet of a way.
        public String outlet(Way way) {
            return ways.size() == 1 ? Outlet.NEXT : way.id();
        }

        @Override
        public Step reword(Wording wording) {
            return this;
        }
    }

    /// One thing that is waited for.
    ///
    /// @param id unique within the step
    /// @param label the creator's words, drawn on the transition
    record Way(String id, String label, Until until) {}

    /// When a wait is over.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Until {

        /// After a while.
        ///
        /// @param duration more than nothing and at most 366 days
        @JsonTypeName("after")
        record After(Duration duration) implements Until {}

        /// On a day, where the contact is. A day that is over is over at once.
        ///
        /// @param date a text in which expressions are filled in, to be read as a day: `{{start_date}}`,
        /// `2026-01-31`
        /// @param plusDays how many days after it, or before it when negative; -366 to 366
        /// @param at the time of that day, or null for its beginning
        @JsonTypeName("date")
        record Date(String date, int plusDays, @Nullable LocalTime at) implements Until {}

        /// The next time it is that late where the contact is, on one of the days.
        ///
        /// @param days none for every day
        @JsonTypeName("local_time")
        record At(LocalTime at, Set<DayOfWeek> days) implements Until {
            public At {
                days = Days.inOrder(days);
            }
        }

        /// Something happens outside, told by its name.
        ///
        /// @param event the event's name
        @JsonTypeName("event")
        record Happens(String event) implements Until {}
    }
}
