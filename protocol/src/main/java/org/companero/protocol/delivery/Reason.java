package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why a plan is what it is. [Explanation] says it in words.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Reason {

    /// The person wrote not long ago, so that one may write freely.
    @JsonTypeName("window_open")
    record WindowOpen(Channel channel, Instant heard) implements Reason {}

    /// On this channel one may always write freely to who has consented.
    @JsonTypeName("always_open")
    record AlwaysOpen(Channel channel) implements Reason {}

    /// The person has not written for a while, or never, so that one may not write freely.
    @JsonTypeName("window_closed")
    record WindowClosed(Channel channel, @Nullable Instant heard) implements Reason {}

    /// It does not go on the channel it was meant for.
    ///
    /// @param meant which one that was
    /// @param obstacle why not
    @JsonTypeName("elsewhere")
    record Elsewhere(Channel meant, Channel channel, Reason obstacle) implements Reason {}

    /// Its time has not come.
    @JsonTypeName("not_yet")
    record NotYet() implements Reason {}

    /// It would be late in the evening, at night, or early in the morning where the person is.
    @JsonTypeName("quiet_hours")
    record QuietHours(Hours hours) implements Reason {}

    /// The message makes sense only at other hours.
    @JsonTypeName("out_of_hours")
    record OutOfHours(Hours hours) implements Reason {}

    /// It would be a holiday where the person is, or a day off.
    @JsonTypeName("day_off")
    record DayOff(LocalDate day) implements Reason {}

    /// The person wants to hear nothing for a while.
    @JsonTypeName("snoozed")
    record Snoozed(Instant until) implements Reason {}

    /// The person gets as many messages that day as they may.
    @JsonTypeName("day_full")
    record DayFull(int cap, LocalDate day) implements Reason {}

    /// The person gets as many messages that week as they may.
    ///
    /// @param monday the week's first day
    @JsonTypeName("week_full")
    record WeekFull(int cap, LocalDate monday) implements Reason {}

    /// Another message is too near.
    @JsonTypeName("too_soon")
    record TooSoon(Duration gap, Instant other) implements Reason {}

    /// The creator has not approved it yet.
    @JsonTypeName("awaits_approval")
    record AwaitsApproval() implements Reason {}

    /// The person said that they want no more messages.
    @JsonTypeName("opted_out")
    record OptedOut(Instant since) implements Reason {}

    /// The person may be in danger, and somebody of the team looks after them.
    @JsonTypeName("in_crisis")
    record InCrisis(Instant since) implements Reason {}

    /// The person has consented on no channel.
    @JsonTypeName("no_consent")
    record NoConsent() implements Reason {}

    /// No channel reaches the person any more, or there never was one.
    @JsonTypeName("unreachable")
    record Unreachable() implements Reason {}

    /// It is planned after the time until which it was welcome.
    @JsonTypeName("expired")
    record Expired(Instant welcomeUntil) implements Reason {}

    /// It would have to wait longer than it is welcome.
    ///
    /// @param obstacle what it would have to wait for
    @JsonTypeName("no_time_left")
    record NoTimeLeft(Reason obstacle, Instant welcomeUntil) implements Reason {}

    /// A later message of the same series is due.
    ///
    /// @param by the later one's key
    @JsonTypeName("superseded")
    record Superseded(String by) implements Reason {}

    /// It was to keep a window open, and the person has written since.
    @JsonTypeName("wrote_since")
    record WroteSince(Instant heard) implements Reason {}

    /// It was to keep a window open, and the person was asked as often as they may be within seven days.
    @JsonTypeName("enough_questions")
    record EnoughQuestions(int perWeek) implements Reason {}

    /// It was sent already.
    @JsonTypeName("already_sent")
    record AlreadySent(Instant at) implements Reason {}

    /// The same message is planned beside it.
    @JsonTypeName("repeated")
    record Repeated() implements Reason {}

    /// The creator did not approve it.
    @JsonTypeName("refused")
    record Refused() implements Reason {}

    /// There is nobody of that id, any more.
    @JsonTypeName("unknown_person")
    record UnknownPerson() implements Reason {}
}
