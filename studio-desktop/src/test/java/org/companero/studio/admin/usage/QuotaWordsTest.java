package org.companero.studio.admin.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.companero.protocol.api.Quota;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.junit.jupiter.api.Test;

class QuotaWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final QuotaWords words = new QuotaWords(Messages.in(Locale.ENGLISH), () -> NOW, ZoneOffset.UTC);

    @Test
    void amounts_are_said_as_people_say_them() {
        assertThat(words.used(new Quota("documents", 3, 50, null))).isEqualTo("3 of 50");
        assertThat(words.used(new Quota("storage", 5_242_880, 1_073_741_824, null)))
                .isEqualTo("5 MB of 1 GB");
        assertThat(words.kind(new Quota("of_the_future", 1, 2, null))).isEqualTo("of_the_future");
    }

    @Test
    void the_tone_warns_from_four_fifths_on_and_says_when_all_is_used() {
        assertThat(words.tone(new Quota("contacts", 79, 100, null))).isEqualTo(Tone.PLAIN);
        assertThat(words.tone(new Quota("contacts", 80, 100, null))).isEqualTo(Tone.WARNING);
        assertThat(words.tone(new Quota("contacts", 100, 100, null))).isEqualTo(Tone.DANGER);
        assertThat(words.tone(new Quota("contacts", 0, 0, null))).isEqualTo(Tone.DANGER);
    }

    @Test
    void it_is_said_when_the_count_begins_anew() {
        assertThat(words.fact(new Quota("messages", 1, 10, Instant.parse("2026-11-22T00:00:00Z"))))
                .isEqualTo("Begins anew tomorrow at 00:00.");
        assertThat(words.fact(new Quota("messages", 10, 10, Instant.parse("2026-11-21T23:00:00Z"))))
                .isEqualTo("Begins anew today at 23:00.");
        assertThat(words.fact(new Quota("documents", 10, 10, null))).contains("free again");
    }
}
