package org.companero.protocol.schedule;

import java.util.Optional;

/// Reads schedules as creators write them: cron's five fields, or plain words in English or Spanish.
public final class Schedules {

    private static final int MAX_LENGTH = 200;

    private Schedules() {}

    public static Reading read(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            return new Reading.NotUnderstood("");
        }
        return Cron.read(text).<Reading>map(Reading.Understood::new).orElseGet(() -> PlainWords.read(text));
    }

    /// The schedule where it is understood.
    public static Optional<Timing> timing(String text) {
        return read(text) instanceof Reading.Understood(Timing timing) ? Optional.of(timing) : Optional.empty();
    }

    /// What became of a text.
    public sealed interface Reading {

        record Understood(Timing timing) implements Reading {}

        /// @param at the word where it went wrong, empty where there is none to blame
        record NotUnderstood(String at) implements Reading {}
    }
}
