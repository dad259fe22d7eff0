package org.companero.protocol.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One reason of every kind.
final class AllReasons {

    private AllReasons() {}

    static List<Reason> all() {
        Instant at = Instant.parse("2027-05-04T10:00:00Z");
        LocalDate day = LocalDate.parse("2027-05-04");
        Reason quiet = new Reason.QuietHours(Hours.of(21, 8));
        return List.of(
                new Reason.WindowOpen(Channel.WHATSAPP, at),
                new Reason.AlwaysOpen(Channel.PUSH),
                new Reason.WindowClosed(Channel.WHATSAPP, at),
                new Reason.WindowClosed(Channel.WHATSAPP, null),
                new Reason.Elsewhere(Channel.TELEGRAM, Channel.EMAIL, new Reason.Unreachable()),
                new Reason.NotYet(),
                quiet,
                new Reason.OutOfHours(Hours.of(6, 11)),
                new Reason.DayOff(day),
                new Reason.Snoozed(at),
                new Reason.DayFull(3, day),
                new Reason.WeekFull(10, day),
                new Reason.TooSoon(Duration.ofHours(1), at),
                new Reason.TooSoon(Duration.ofMinutes(90), at),
                new Reason.AwaitsApproval(),
                new Reason.OptedOut(at),
                new Reason.InCrisis(at),
                new Reason.NoConsent(),
                new Reason.Unreachable(),
                new Reason.Expired(at),
                new Reason.NoTimeLeft(quiet, at),
                new Reason.Superseded("b"),
                new Reason.WroteSince(at),
                new Reason.EnoughQuestions(2),
                new Reason.AlreadySent(at),
                new Reason.Repeated(),
                new Reason.Refused(),
                new Reason.UnknownPerson());
    }
}
