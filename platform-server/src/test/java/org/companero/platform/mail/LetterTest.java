package org.companero.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.companero.platform.mail.Letter.Action;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final URI ADDRESS = URI.create("https://coach.example/account/reset#token");

    @Test
    void both_forms_say_the_same_and_spell_the_address_out() {
        var mail = letter(Locale.ENGLISH, "One sentence.").to("person@example.org");

        assertThat(mail.text()).contains("A subject", "One sentence.", "Go on", ADDRESS.toString(), "Why it came");
        assertThat(mail.html()).contains("A subject", "One sentence.", "Go on", ADDRESS.toString(), "Why it came");
    }

    @Test
    void what_people_called_themselves_never_becomes_markup() {
        var mail = letter(Locale.ENGLISH, "From <img src=x onerror=alert(1)> & friends")
                .to("person@example.org");

        assertThat(mail.html()).contains("From &lt;img src=x onerror=alert(1)&gt; &amp; friends");
    }

    @Test
    void the_words_of_the_form_are_in_the_readers_language() {
        assertThat(letter(Locale.of("es"), "Una frase.")
                        .to("person@example.org")
                        .html())
                .contains("lang=\"es\"", "Si el botón no funciona");
    }

    @Test
    void an_address_or_a_subject_cannot_add_header_lines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailMessage("a@example.org\r\nBcc: b@example.org", "subject", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailMessage("a@example.org", "subject\nBcc: b@example.org", "", ""));
    }

    private static Letter letter(Locale locale, String sentence) {
        return new Letter(locale, "A subject", List.of(sentence), new Action("Go on", ADDRESS), "Why it came");
    }
}
