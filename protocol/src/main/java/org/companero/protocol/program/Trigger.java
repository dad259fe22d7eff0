package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What makes a run of the program begin.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Trigger extends Node {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    /// The first message a person ever writes to the creator.
    @JsonTypeName("first_message")
    record FirstMessage(NodeId id) implements Trigger {}

    /// A message that holds one of the words as a whole word, whatever its case and accents.
    ///
    /// @param words what the creator listens for, each a word or a short phrase
    /// @param languages the same in other languages, by their BCP 47 tags; all of them are listened for, whatever
    /// language the person speaks
    /// @param typos whether it is heard when it is mistyped
    @JsonTypeName("keyword")
    record Keyword(
            NodeId id,
            List<String> words,
            @Nullable Map<String, List<String>> languages,
            @Nullable Typos typos) implements Trigger {
        public Keyword {
            words = List.copyOf(words);
            languages = languages == null ? Map.of() : copy(languages);
            typos = typos == null ? Typos.NONE : typos;
        }

        /// In one language, and typed as it is.
        public Keyword(NodeId id, List<String> words) {
            this(id, words, Map.of(), Typos.NONE);
        }

        private static Map<String, List<String>> copy(Map<String, List<String>> languages) {
            Map<String, List<String>> copy = new TreeMap<>();
            languages.forEach((language, words) -> copy.put(language, List.copyOf(words)));
            return Map.copyOf(copy);
        }

        @Override
        public Map<String, List<String>> languages() {
            return Objects.requireNonNullElse(languages, Map.of());
        }

        @Override
        public Typos typos() {
            return Objects.requireNonNullElse(typos, Typos.NONE);
        }

        /// All words that are listened for, in whichever language.
        public Stream<String> heard() {
            return Stream.concat(
                    words.stream(), new TreeMap<>(languages()).values().stream().flatMap(List::stream));
        }
    }

    /// How a keyword may be mistyped.
    enum Typos {
        /// Not at all.
        @JsonProperty("none")
        NONE,
        /// By one letter in words of four to seven, by two in longer ones.
        @JsonProperty("few")
        FEW
    }

    /// Another program hands the person over, or calls this one.
    @JsonTypeName("called")
    record Called(NodeId id) implements Trigger {}

    /// At certain times where the person is.
    ///
    /// @param when cron's five fields, or plain words in English or Spanish such as `every weekday at 9`
    /// @param who for whom
    @JsonTypeName("schedule")
    record Schedule(NodeId id, String when, Group who) implements Trigger {}

    /// On a date that is kept of the person, or so many days before or after it.
    ///
    /// @param field the contact's field that holds the date
    /// @param plusDays how many days after it, or before it when negative; -366 to 366
    /// @param at the time of that day where the person is
    /// @param everyYear whether its anniversaries count too, as those of a birthday do
    @JsonTypeName("date_field")
    record DateField(NodeId id, String field, int plusDays, LocalTime at, boolean everyYear, Group who)
            implements Trigger {}

    /// The person has not written for a while; once for each silence.
    ///
    /// @param after how long, at most 366 days
    @JsonTypeName("inactivity")
    record Inactivity(NodeId id, Duration after, Group who) implements Trigger {}

    /// The person missed a habit so many due days in a row.
    ///
    /// @param habit the habit's name
    /// @param times how many, 1 to 100
    @JsonTypeName("habit_missed")
    record HabitMissed(NodeId id, String habit, int times) implements Trigger {}

    /// The person did a habit so many due days in a row.
    ///
    /// @param habit the habit's name
    /// @param days how many, 1 to 1000
    @JsonTypeName("streak_reached")
    record StreakReached(NodeId id, String habit, int days) implements Trigger {}

    /// The person came into a group: got a tag, or came to fit a segment. Everybody is come into by whoever is
    /// new.
    @JsonTypeName("group_entered")
    record GroupEntered(NodeId id, Group group) implements Trigger {}

    /// The person left a group.
    @JsonTypeName("group_left")
    record GroupLeft(NodeId id, Group group) implements Trigger {}

    /// The person came to the end of another program.
    ///
    /// @param program the other program
    /// @param outcome how it ended, empty for any way
    @JsonTypeName("program_finished")
    record ProgramFinished(NodeId id, String program, String outcome) implements Trigger {}

    /// Something happened outside, told over the API or a webhook.
    ///
    /// @param event the event's name
    @JsonTypeName("event")
    record Happened(NodeId id, String event) implements Trigger {}

    /// The person opened a link or scanned a code.
    ///
    /// @param code the link's last part, which tells it from others
    /// @param keeps the parameters of the link that the run keeps in its variables, by their names
    @JsonTypeName("link")
    record FromLink(NodeId id, String code, List<String> keeps) implements Trigger {
        public FromLink {
            keeps = List.copyOf(keeps);
        }
    }

    /// The creator enrols the person, alone or with others.
    @JsonTypeName("enrolment")
    record Enrolment(NodeId id) implements Trigger {}

    /// People begin together on a day, at a time where each of them is.
    ///
    /// @param starts the first days
    /// @param lateDays for how many days after a start somebody can still join, 0 to 366
    /// @param catchUp what becomes of the days that a late joiner has missed
    @JsonTypeName("cohort")
    record Cohort(NodeId id, List<LocalDate> starts, LocalTime at, int lateDays, CatchUp catchUp, Group who)
            implements Trigger {
        public Cohort {
            starts = List.copyOf(starts);
        }
    }
}
