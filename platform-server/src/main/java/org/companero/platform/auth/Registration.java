package org.companero.platform.auth;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.RegisterRequest;
import org.jspecify.annotations.Nullable;

/// A request for an account that keeps the rules.
///
/// @param email  normalised: trimmed and in lower case
/// @param locale `en` or `es`
record Registration(String email, String password, String name, String locale) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)*");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 80;

    /// @throws org.companero.platform.web.PlatformException 400 `VALIDATION_FAILED` naming each field that is wrong
    static Registration of(RegisterRequest request, Locale locale, PasswordRules rules) {
        var email = normalise(request.email());
        var password = given(request.password());
        var name = given(request.name()).strip();

        var errors = new FieldErrors();
        errors.check(isAddress(email), "email", "must be an e-mail address");
        rules.check(errors, "password", password, List.of(email, name), locale);
        errors.check(
                !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "name",
                "must be 1 to 80 characters");
        errors.refuseIfAny();
        return new Registration(email, password, name, locale.getLanguage().equals("es") ? "es" : "en");
    }

    /// The one spelling under which an address is stored and looked up.
    static String normalise(@Nullable String email) {
        return given(email).strip().toLowerCase(Locale.ROOT);
    }

    /// Whether mails could reach it, as far as its spelling tells.
    static boolean isAddress(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    // JSON may leave out what the record calls required.
    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
