package org.companero.studio.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Says when something was, the way people say it: *5 min ago*, *yesterday, 14:05*, *3 Nov 2026*.
public final class Ago {

    private final Messages messages;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;

    public Ago(Messages messages, InstantSource clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
        this.time = DateTimeFormatter.ofPattern("HH:mm", messages.locale());
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
    }

    /// For a sentence, such as *edited 5 min ago*.
    public String of(Instant when) {
        Duration since = Duration.between(when, clock.instant());
        if (since.toMinutes() < 1) {
            return messages.text("ago.now");
        }
        if (since.toHours() < 1) {
            return messages.text("ago.minutes", since.toMinutes());
        }
        ZonedDateTime then = when.atZone(zone);
        long days = days(then);
        if (days == 0) {
            return messages.text("ago.today", time.format(then));
        }
        return days == 1 ? messages.text("ago.yesterday", time.format(then)) : date.format(then);
    }

    /// As short as it gets, for a narrow column: *14:05*, *yesterday*, *3 Nov 2026*.
    public String brief(Instant when) {
        ZonedDateTime then = when.atZone(zone);
        long days = days(then);
        if (days <= 0) {
            return time.format(then);
        }
        return days == 1 ? messages.text("ago.yesterday.brief") : date.format(then);
    }

    /// A day, as a heading over what happened on it.
    public String day(Instant when) {
        ZonedDateTime then = when.atZone(zone);
        long days = days(then);
        if (days <= 0) {
            return messages.text("ago.today.brief");
        }
        return days == 1 ? messages.text("ago.yesterday.brief") : date.format(then);
    }

    /// The date alone, such as *3 Nov 2026*; also for what is to come.
    public String date(Instant when) {
        return date.format(when.atZone(zone));
    }

    /// The time of day.
    public String time(Instant when) {
        return time.format(when.atZone(zone));
    }

    private long days(ZonedDateTime then) {
        return LocalDate.ofInstant(clock.instant(), zone).toEpochDay()
                - then.toLocalDate().toEpochDay();
    }
}
