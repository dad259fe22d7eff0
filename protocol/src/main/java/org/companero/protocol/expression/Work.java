package org.companero.protocol.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One evaluation under way: what it reads, the variables of its loops, and what is left of its budget.
final class Work {

    /// Ends an evaluation that costs too much.
    static final class Exhausted extends RuntimeException {
        private static final Exhausted INSTANCE = new Exhausted();

        private Exhausted() {
            super("over the budget", null, false, false);
        }
    }

    private static final @Nullable Object[] NO_SLOTS = new Object[0];

    final Scope scope;
    final @Nullable Object[] slots;
    private int stepsLeft = Limits.STEPS;
    private @Nullable Language language;
    private @Nullable ZonedDateTime now;

    Work(Scope scope, int slots) {
        this.scope = scope;
        this.slots = slots == 0 ? NO_SLOTS : new Object[slots];
    }

    void spend(int steps) {
        stepsLeft -= steps;
        if (stepsLeft < 0) {
            throw Exhausted.INSTANCE;
        }
    }

    void spendText(int characters) {
        spend(1 + characters / Limits.CHARACTERS_A_STEP);
    }

    int spent() {
        return Limits.STEPS - stepsLeft;
    }

    /// The text, if it is not too long to go on with.
    String made(String text) {
        if (text.length() > Limits.TEXT) {
            throw Exhausted.INSTANCE;
        }
        return text;
    }

    List<Object> made(List<Object> list) {
        if (list.size() > Limits.LIST) {
            throw Exhausted.INSTANCE;
        }
        return list;
    }

    Language language() {
        Language known = language;
        if (known == null) {
            known = Language.of(scope.language());
            language = known;
        }
        return known;
    }

    /// Now, where the person lives.
    ZonedDateTime now() {
        ZonedDateTime known = now;
        if (known == null) {
            known = scope.now().atZone(scope.zone());
            now = known;
        }
        return known;
    }

    /// The day that a date, a moment or a text such as `2026-01-31` is.
    @Nullable
    LocalDate day(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case Instant moment -> there(moment, ZonedDateTime::toLocalDate);
            case String text -> Values.date(text);
            case null, default -> null;
        };
    }

    /// The time that a time, a moment or a text such as `07:30` is.
    @Nullable
    LocalTime clock(@Nullable Object value) {
        return switch (value) {
            case LocalTime time -> time;
            case Instant moment -> there(moment, ZonedDateTime::toLocalTime);
            case String text -> Values.time(text);
            case null, default -> null;
        };
    }

    /// A moment too far away to have a day has none.
    private <T> @Nullable T there(Instant moment, Function<ZonedDateTime, T> part) {
        try {
            return part.apply(moment.atZone(scope.zone()));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
