package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks the person and waits for a reply.
public sealed interface Ask extends Step {

    String text();

    /// What is said after a reply that does not count: the first text after the first, the last one from then on; the
    /// engine's own words where there is none.
    List<String> retries();

    /// How often the person may reply before the run leaves through `given_up`, 1 to 10.
    int tries();

    /// After how long without a reply the run leaves through `no_reply`, at most 366 days; null to wait for ever.
    @Nullable
    Duration noReply();

    /// The name the reply is kept under; empty to keep nothing.
    String variable();

    private static List<Outlet> withEnds(List<Outlet> outlets, @Nullable Duration noReply) {
        List<Outlet> all = new ArrayList<>(outlets);
        all.add(new Outlet(Outlet.GIVEN_UP, "", false));
        if (noReply != null) {
            all.add(new Outlet(Outlet.NO_REPLY, "", true));
        }
        return List.copyOf(all);
    }

    /// Asks for an answer in the person's own words, checks it, and keeps it in a variable.
    ///
    /// @param text what is asked
    /// @param answer what counts as an answer
    @JsonTypeName("question")
    record Question(
            NodeId id,
            String title,
            String text,
            ExpectedAnswer answer,
            String variable,
            List<String> retries,
            int tries,
            @Nullable Duration noReply)
            implements Ask {
        public Question {
            retries = List.copyOf(retries);
        }

        /// Without an end to waiting, and with one retry text, empty for the engine's own.
        public Question(
                NodeId id, String title, String text, ExpectedAnswer answer, String variable, String retry, int tries) {
            this(id, title, text, answer, variable, retry.isEmpty() ? List.of() : List.of(retry), tries, null);
        }

        @Override
        public List<Outlet> outlets() {
            return withEnds(List.of(Outlet.next()), noReply);
        }

        @Override
        public Step reword(Wording wording) {
            return new Question(
                    id,
                    title,
                    wording.of("text", text),
                    answer.reword(wording),
                    variable,
                    wording.all("retries", retries),
                    tries,
                    noReply);
        }
    }

    /// Asks for one of a few answers, shown as buttons where the channel has them.
    ///
    /// @param options the answers, each an outlet of its own
    /// @param variable the name the chosen label is kept under, empty to keep nothing
    @JsonTypeName("choice")
    record Choice(
            NodeId id,
            String title,
            String text,
            List<Option> options,
            String variable,
            List<String> retries,
            int tries,
            @Nullable Duration noReply)
            implements Ask {
        public Choice {
            options = List.copyOf(options);
            retries = List.copyOf(retries);
        }

        /// Without an end to waiting, and with one retry text, empty for the engine's own.
        public Choice(
                NodeId id, String title, String text, List<Option> options, String variable, String retry, int tries) {
            this(id, title, text, options, variable, retry.isEmpty() ? List.of() : List.of(retry), tries, null);
        }

        @Override
        public List<Outlet> outlets() {
            return withEnds(
                    options.stream()
                            .map(option -> new Outlet(option.id(), option.label(), true))
                            .toList(),
                    noReply);
        }

        @Override
        public Step reword(Wording wording) {
            return new Choice(
                    id,
                    title,
                    wording.of("text", text),
                    Option.reword(options, wording),
                    variable,
                    wording.all("retries", retries),
                    tries,
                    noReply);
        }
    }

    /// Asks for several of a few answers: by their numbers or words in one reply. Kept as a list of their labels.
    ///
    /// @param min how many have to be chosen, 0 or more
    /// @param max how many may be chosen, at least `min`
    @JsonTypeName("several_choices")
    record SeveralChoices(
            NodeId id,
            String title,
            String text,
            List<Option> options,
            int min,
            int max,
            String variable,
            List<String> retries,
            int tries,
            @Nullable Duration noReply)
            implements Ask {
        public SeveralChoices {
            options = List.copyOf(options);
            retries = List.copyOf(retries);
        }

        @Override
        public List<Outlet> outlets() {
            return withEnds(List.of(Outlet.next()), noReply);
        }

        @Override
        public Step reword(Wording wording) {
            return new SeveralChoices(
                    id,
                    title,
                    wording.of("text", text),
                    Option.reword(options, wording),
                    min,
                    max,
                    variable,
                    wording.all("retries", retries),
                    tries,
                    noReply);
        }
    }

    /// One answer to choose.
    ///
    /// @param id unique within the step, kept when the label changes
    record Option(String id, String label) {

        private static List<Option> reword(List<Option> options, Wording wording) {
            return wording.each(
                    options,
                    option -> new Option(option.id(), wording.of("options." + option.id() + ".label", option.label())));
        }
    }
}
