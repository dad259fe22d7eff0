package org.companero.studio.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "'',NONE",
        "short,WEAK",
        "aaaaaaaaaaaaaaaa,WEAK",
        "abcdefghijklmnop,WEAK",
        "12345678901234,WEAK",
        "password1password1,WEAK",
        "tangerine boat,FAIR",
        "tangerine boats sing softly,STRONG"
    })
    void length_and_variety_count_and_runs_do_not(String password, PasswordStrength expected) {
        assertThat(PasswordStrength.of(password)).isEqualTo(expected);
    }
}
