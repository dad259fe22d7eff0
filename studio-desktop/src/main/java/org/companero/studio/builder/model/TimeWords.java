package org.companero.studio.builder.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.companero.protocol.program.Pause;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;

/// Times and spans of time in the creator's language.
public final class TimeWords {

    private final Messages messages;

    public TimeWords(Messages messages) {
        this.messages = messages;
    }

    /// How long, in the largest unit that says it exactly.
    public String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.text("builder.duration.seconds", duration.toSeconds());
        }
        WaitTime time = WaitTime.of(duration);
        return messages.text("builder.duration." + time.unit().stem(), time.amount());
    }

    /// When a wait is over.
    public String until(Pause.Until until) {
        return switch (until) {
            case Pause.Until.After(var span) -> duration(span);
            case Pause.Until.Date(var date, var days, var at) -> date(Texts.human(date), days, at);
            case Pause.Until.At(var at, var days) ->
                days.isEmpty()
                        ? messages.text("builder.until.time", time(at))
                        : messages.text("builder.until.days-at", days(days), time(at));
            case Pause.Until.Happens(var event) ->
                messages.text("builder.until.event", event.isBlank() ? "…" : Texts.human(event));
        };
    }

    private String date(String date, int days, @Nullable LocalTime at) {
        String day = date.isBlank() ? "…" : date;
        if (days != 0) {
            day = messages.text(
                    days > 0 ? "builder.until.days-after" : "builder.until.days-before", Math.abs(days), day);
        }
        return at == null ? day : messages.text("builder.until.days-at", day, time(at));
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(time);
    }

    /// Days of the week, the first ones first, such as *Mon, Wed*.
    public String days(Collection<DayOfWeek> days) {
        if (days.isEmpty() || days.size() == DayOfWeek.values().length) {
            return messages.text("builder.days.all");
        }
        return EnumSet.copyOf(days).stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()))
                .collect(Collectors.joining(", "));
    }
}
