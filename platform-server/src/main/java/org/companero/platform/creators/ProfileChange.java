package org.companero.platform.creators;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.CreatorChange;
import org.jspecify.annotations.Nullable;

/// The rules a changed profile has to keep.
final class ProfileChange {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_GREETING = 300;
    private static final int MOST_ORIGINS = 20;
    private static final Set<String> LOCALES = Set.of("en", "es");

    private ProfileChange() {}

    /// The profile with the given members changed and the others kept.
    ///
    /// @throws org.companero.platform.web.PlatformException 400 `VALIDATION_FAILED`, naming what is wrong
    static CreatorProfile apply(CreatorChange change, CreatorProfile before) {
        var name = kept(change.name(), before.name()).strip();
        var handle = kept(change.handle(), before.handle()).strip();
        var locale = kept(change.locale(), before.locale());
        var accent = kept(change.accent(), before.accent()).toLowerCase(Locale.ROOT);
        var greeting = change.greeting() == null
                ? before.greeting()
                : emptyToNull(change.greeting().strip());

        var errors = new FieldErrors();
        errors.check(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "must be 1 to 80 characters");
        errors.check(Handle.isValid(handle), "handle", Handle.RULE);
        errors.check(LOCALES.contains(locale), "locale", "must be en or es");
        errors.check(accent.matches("#[0-9a-f]{6}"), "accent", "must be a colour like #4f46e5");
        errors.check(
                greeting == null || greeting.length() <= LONGEST_GREETING,
                "greeting",
                "must be at most 300 characters");
        var origins = origins(change.allowedOrigins(), before, errors);
        errors.refuseIfAny();
        return new CreatorProfile(before.id(), name, handle, locale, accent, greeting, before.widgetKey(), origins);
    }

    private static AllowedOrigins origins(@Nullable List<String> given, CreatorProfile before, FieldErrors errors) {
        if (given == null) {
            return before.allowedOrigins();
        }
        var read = given.stream().map(Origin::read).toList();
        errors.check(
                given.size() <= MOST_ORIGINS && read.stream().allMatch(Optional::isPresent),
                "allowedOrigins",
                Origin.RULE);
        return new AllowedOrigins(read.stream()
                .flatMap(Optional::stream)
                .map(Origin::toString)
                .distinct()
                .toList());
    }

    private static String kept(@Nullable String given, String before) {
        return Objects.requireNonNullElse(given, before);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
