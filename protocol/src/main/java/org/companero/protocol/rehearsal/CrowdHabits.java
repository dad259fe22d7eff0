package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/// How the members of a crowd behave. Chances are from 0 to 1.
///
/// @param replyAfter after how long half of all replies have come
/// @param replySpread how much that varies: 0 not at all, 1 from a third to three times
/// @param clear how probable it is that a reply answers the question
/// @param silent how probable it is that somebody never replies to a question
/// @param leaves how probable it is that somebody leaves for good when they are asked something
/// @param practises how probable it is that a habit was done
/// @param languages how many speak which language, as parts of the sum
/// @param zones how many live in which time zone, as parts of the sum
/// @param awakeFrom from when on they reply, where they are
/// @param awakeTo until when they do
/// @param outsideWorks how probable it is that documents, models and services answer as they should
/// @param happens how probable it is that an event that is waited for comes
/// @param teamAfter after how long the team gives a conversation back
public record CrowdHabits(
        Duration replyAfter,
        double replySpread,
        double clear,
        double silent,
        double leaves,
        double practises,
        Map<String, Integer> languages,
        Map<String, Integer> zones,
        LocalTime awakeFrom,
        LocalTime awakeTo,
        double outsideWorks,
        double happens,
        Duration teamAfter) {

    /// People as they often are: most reply within the hour, some only the next day, a few never again.
    public static final CrowdHabits USUAL = new CrowdHabits(
            Duration.ofMinutes(20),
            1.2,
            0.93,
            0.02,
            0.01,
            0.7,
            Map.of("en", 1),
            Map.of("Europe/Madrid", 1, "America/Mexico_City", 1, "America/New_York", 1),
            LocalTime.of(7, 0),
            LocalTime.of(22, 30),
            0.95,
            0.6,
            Duration.ofHours(4));

    public CrowdHabits {
        languages = Map.copyOf(languages);
        zones = Map.copyOf(zones);
        if (replyAfter.isNegative() || teamAfter.isNegative()) {
            throw new IllegalArgumentException("nobody replies before they are asked");
        }
        for (double chance : new double[] {clear, silent, leaves, practises, outsideWorks, happens}) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("a chance is from 0 to 1, not " + chance);
            }
        }
        if (languages.isEmpty() || zones.isEmpty()) {
            throw new IllegalArgumentException("a crowd speaks at least one language and lives in at least one zone");
        }
    }

    /// The same, speaking these languages.
    public CrowdHabits speaking(Map<String, Integer> others) {
        return new CrowdHabits(
                replyAfter,
                replySpread,
                clear,
                silent,
                leaves,
                practises,
                others,
                zones,
                awakeFrom,
                awakeTo,
                outsideWorks,
                happens,
                teamAfter);
    }

    /// The same, with other chances to be silent, to leave and to reply clearly.
    public CrowdHabits replying(double otherClear, double otherSilent, double otherLeaves) {
        return new CrowdHabits(
                replyAfter,
                replySpread,
                otherClear,
                otherSilent,
                otherLeaves,
                practises,
                languages,
                zones,
                awakeFrom,
                awakeTo,
                outsideWorks,
                happens,
                teamAfter);
    }

    /// One of the names, each as probable as its part in the sum, in an order that never changes.
    static String pick(Map<String, Integer> parts, double drawn) {
        double left =
                drawn * parts.values().stream().mapToInt(Integer::intValue).sum();
        String last = "";
        for (Map.Entry<String, Integer> part : new TreeMap<>(parts).entrySet()) {
            last = part.getKey();
            left -= part.getValue();
            if (left < 0) {
                return last;
            }
        }
        return last;
    }
}
