package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Plans in words: why a person got a message, or did not. In Spanish for a Spanish locale, else in English, whatever
/// the machine speaks; with the times of whoever reads it.
public final class Explanation {

    private static final String TEXTS = "org.companero.protocol.delivery.reasons";

    private final Locale locale;
    private final ResourceBundle texts;
    private final ZoneId zone;
    private final Reader reader;

    /// Who reads it.
    public enum Reader {
        CREATOR,
        PERSON
    }

    /// @param zone of whoever reads it
    public Explanation(Reader reader, ZoneId zone, Locale locale) {
        this.reader = reader;
        this.zone = zone;
        this.locale = locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
        this.texts = texts(locale);
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(TEXTS, locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ROOT);
    }

    /// Where the message came from, what became of it, and why: two or three sentences.
    public String of(Plan plan) {
        String cause = plan.cause().kind() == Kind.WINDOW_QUESTION
                ? text("cause.window_question")
                : text(
                        "cause",
                        plan.cause().origin().name(),
                        moment(plan.cause().wanted()));
        String outcome = switch (plan) {
            case Plan.FreeForm _, Plan.ByTemplate _, Plan.OtherChannel _, Plan.Dropped _ -> of(plan.reason());
            case Plan.Held held -> of(held.reason()) + " " + text("held", moment(held.until()));
        };
        return cause + " "
                + (plan instanceof Plan.ByTemplate by
                        ? text("template", by.template().name()) + " "
                        : "") + outcome;
    }

    /// A reason, in one sentence or two.
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.WindowOpen(var channel, var heard) -> say(reason, channel(channel), moment(heard));
            case Reason.AlwaysOpen(var channel) -> say(reason, channel(channel));
            case Reason.WindowClosed(var channel, var heard) -> closed(reason, channel, heard);
            case Reason.Elsewhere(var meant, var channel, var obstacle) ->
                say(reason, channel(meant), channel(channel)) + " " + of(obstacle);
            case Reason.QuietHours(var hours) -> say(reason, hours(hours));
            case Reason.OutOfHours(var hours) -> say(reason, hours(hours));
            case Reason.DayOff(var day) -> say(reason, day(day));
            case Reason.Snoozed(var until) -> say(reason, moment(until));
            case Reason.DayFull(var cap, var day) -> say(reason, String.valueOf(cap), day(day));
            case Reason.WeekFull(var cap, var monday) -> say(reason, String.valueOf(cap), day(monday));
            case Reason.TooSoon(var gap, var other) -> say(reason, duration(gap), moment(other));
            case Reason.OptedOut(var since) -> say(reason, moment(since));
            case Reason.InCrisis(var since) -> say(reason, moment(since));
            case Reason.Expired(var until) -> say(reason, moment(until));
            case Reason.NoTimeLeft(var obstacle, var until) -> of(obstacle) + " " + say(reason, moment(until));
            case Reason.WroteSince(var heard) -> say(reason, moment(heard));
            case Reason.EnoughQuestions(var perWeek) -> say(reason, String.valueOf(perWeek));
            case Reason.AlreadySent(var at) -> say(reason, moment(at));
            case Reason.NotYet _,
                    Reason.AwaitsApproval _,
                    Reason.NoConsent _,
                    Reason.Unreachable _,
                    Reason.Superseded _,
                    Reason.Repeated _,
                    Reason.Refused _,
                    Reason.UnknownPerson _ -> say(reason);
        };
    }

    private String closed(Reason reason, Channel channel, @Nullable Instant heard) {
        return heard == null
                ? text("window_closed.never", channel(channel))
                : say(reason, channel(channel), moment(heard));
    }

    private String say(Reason reason, String... words) {
        return text(key(reason.getClass()), (Object[]) words);
    }

    static String key(Class<?> reason) {
        return Objects.requireNonNull(reason.getAnnotation(JsonTypeName.class)).value();
    }

    private String text(String key, Object... words) {
        String own = key + "." + reader.name().toLowerCase(Locale.ROOT);
        String text = texts.getString(texts.containsKey(own) ? own : key);
        return new MessageFormat(text, locale).format(words);
    }

    private String channel(Channel channel) {
        return texts.getString("channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern(texts.getString("format.moment"), locale)
                .format(at.atZone(zone));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("format.day"), locale)
                .format(day);
    }

    private static String hours(Hours hours) {
        return hours.from() + "–" + hours.until();
    }

    /// In the largest unit that says it exactly.
    private String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes % 60 == 0 ? text("format.hours", minutes / 60) : text("format.minutes", minutes);
    }
}
