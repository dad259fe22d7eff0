package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks a useful question shortly before a channel's window closes, so that one may go on writing freely to who
/// answers. Once for each window, and only so many a week.
///
/// @param approved whether the creator has approved the question; nothing is asked before
/// @param question what is asked
/// @param perWeek how many of them a person gets within seven days at the most
/// @param after how long after the person wrote last
/// @param earliest how long after at the earliest, where the time for it falls into quiet hours
public record WindowKeeper(boolean approved, String question, int perWeek, Duration after, Duration earliest) {

    public static final WindowKeeper OFF = new WindowKeeper(false, "", 2, Duration.ofHours(23), Duration.ofHours(14));

    private static final String ID = "window-keeper";
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofMinutes(15);

    public static WindowKeeper asking(String question, int perWeek) {
        return new WindowKeeper(true, question, perWeek, OFF.after, OFF.earliest);
    }

    /// The question for the window that is open for the person, if it is to be asked. The same window always
    /// gives the same key.
    public Optional<Candidate> question(Recipient recipient, Rules rules, Instant now) {
        if (!approved || question.isBlank() || recipient.optedOut() != null || recipient.inCrisis() != null) {
            return Optional.empty();
        }
        return recipient.reaches().stream()
                .filter(reach -> reach.isConsented() && reach.channel().hasWindow() && reach.isOpen(now))
                .findFirst()
                .flatMap(reach -> question(recipient, rules, reach));
    }

    private Optional<Candidate> question(Recipient recipient, Rules rules, Reach reach) {
        Instant heard = reach.heard();
        Instant closes = heard == null ? null : reach.channel().openUntil(heard);
        if (heard == null || closes == null) {
            return Optional.empty();
        }
        return moment(new Slots(recipient, rules), heard)
                .filter(moment -> asked(recipient, moment) < perWeek)
                .map(moment -> Candidate.of(
                                ID + ":" + recipient.id() + ":" + heard,
                                recipient.id(),
                                new Origin(ID, "", ""),
                                Kind.WINDOW_QUESTION,
                                moment,
                                closes,
                                question)
                        .withPriority(0)
                        .on(reach.channel()));
    }

    private Optional<Instant> moment(Slots slots, Instant heard) {
        Instant moment = heard.plus(after);
        while (slots.isQuiet(moment)) {
            moment = moment.minus(STEP);
            if (moment.isBefore(heard.plus(earliest))) {
                return Optional.empty();
            }
        }
        return Optional.of(moment);
    }

    /// Why a question that was to be asked is not asked any more, or null.
    @Nullable
    Reason obstacle(Candidate asking, Recipient recipient, Instant now) {
        for (Reach reach : recipient.reaches()) {
            Instant heard = reach.heard();
            if (heard == null || reach.channel() != asking.channel()) {
                continue;
            }
            Instant closes = reach.channel().openUntil(heard);
            if (closes != null && closes.isAfter(asking.welcomeUntil())) {
                return new Reason.WroteSince(heard);
            }
        }
        return asked(recipient, now) < perWeek ? null : new Reason.EnoughQuestions(perWeek);
    }

    /// How many were asked in the seven days before.
    private static long asked(Recipient recipient, Instant moment) {
        return recipient.sent().stream()
                .filter(sent -> sent.kind() == Kind.WINDOW_QUESTION && sent.at().isAfter(moment.minus(A_WEEK)))
                .count();
    }
}
