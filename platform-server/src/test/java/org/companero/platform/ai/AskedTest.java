package org.companero.platform.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.companero.platform.web.PlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "\n\t", "\u0000\u0001", "\u2003"})
    void a_question_without_words_is_refused(String text) {
        assertThatThrownBy(() -> Asked.words(text))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo("EMPTY_QUESTION"));
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(Asked.words("😀".repeat(2000))).hasSize(4000);
        assertThatThrownBy(() -> Asked.words("a".repeat(2001)))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.code()).isEqualTo("QUESTION_TOO_LONG"));
    }

    @Test
    void what_no_database_stores_is_taken_out() {
        assertThat(Asked.words("What\u0000 is \ud800 this?")).isEqualTo("What  is   this?");
        assertThat(Asked.words("¿Qué es 👩‍👩‍👧 esto?")).isEqualTo("¿Qué es 👩‍👩‍👧 esto?");
    }

    @Test
    void a_limit_is_eight_unless_given_and_one_to_fifty() {
        assertThat(Asked.limit(null)).isEqualTo(8);
        assertThat(Asked.limit(50)).isEqualTo(50);
        assertThatThrownBy(() -> Asked.limit(0)).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> Asked.limit(51)).isInstanceOf(PlatformException.class);
    }
}
