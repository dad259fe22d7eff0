package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.companero.platform.web.FieldErrors;
import org.companero.platform.web.PlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> KNOWN =
            List.of("rosalinda.quintanilla@amanecer.example", "Rosalinda Quintanilla");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "password1!",
                "P@ssw0rd2026",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "Rosalinda1985",
                "quintanilla.rosalinda",
                "amanecer2026",
                "companero1"
            })
    void what_is_guessed_soon_is_refused_whatever_its_characters(String password) {
        assertThat(refusal(password, Locale.ENGLISH).details()).containsKeys("fields", "strength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven herons wade", "companero-demo and more", "correcto caballo batería", "x7#Kq9!vLm2"})
    void what_takes_many_guesses_is_fine_without_any_kind_of_character(String password) {
        assertThatCode(() -> check(password, Locale.ENGLISH)).doesNotThrowAnyException();
    }

    @Test
    void the_advice_is_in_the_persons_language() {
        assertThat(message(refusal("password1!", Locale.ENGLISH))).contains("can be guessed too easily");
        assertThat(message(refusal("password1!", Locale.of("es", "MX"))))
                .contains("se adivina con demasiada facilidad", "Añade otra palabra");
    }

    @Test
    void a_very_long_password_is_refused_before_anything_is_computed() {
        assertThat(message(refusal("a b".repeat(1_000_000), Locale.ENGLISH))).contains("at most 200 characters");
    }

    private PlatformException refusal(String password, Locale locale) {
        var refusal = catchThrowableOfType(PlatformException.class, () -> check(password, locale));
        assertThat(refusal).as("'%s' should be refused", password).isNotNull();
        return refusal;
    }

    private void check(String password, Locale locale) {
        var errors = new FieldErrors();
        rules.check(errors, "password", password, KNOWN, locale);
        errors.refuseIfAny();
    }

    @SuppressWarnings("unchecked")
    private static String message(PlatformException refusal) {
        return ((Map<String, String>) refusal.details().get("fields")).get("password");
    }
}
