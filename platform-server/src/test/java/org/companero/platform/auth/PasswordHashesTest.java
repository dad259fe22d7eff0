package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_hash_matches_its_password_and_no_other() {
        var hash = hashes.of("correct horse");

        assertThat(hashes.matches("correct horse", hash)).isTrue();
        assertThat(hashes.matches("correct horze", hash)).isFalse();
    }

    @Test
    void the_same_password_never_has_the_same_hash_twice() {
        assertThat(hashes.of("correct horse")).isNotEqualTo(hashes.of("correct horse"));
    }

    @Test
    void comparing_for_an_unknown_address_costs_what_a_real_comparison_costs() {
        var settings = hashes.of("any password").split("\\$");

        assertThat(PasswordHashes.NOBODYS_HASH.split("\\$")[3])
                .isEqualTo(settings[3])
                .isEqualTo("m=19456,t=2,p=1");
        assertThat(PasswordHashes.NOBODYS_HASH.split("\\$")[5]).hasSameSizeAs(settings[5]);
    }

    @Test
    void hashes_that_are_too_cheap_or_of_another_kind_are_refused() {
        var bcrypt = ".".repeat(53);

        assertThat(HashKind.of(hashes.of("any password"))).isEqualTo(HashKind.OURS);
        assertThat(HashKind.of("$2b$12$" + bcrypt)).isEqualTo(HashKind.BCRYPT);
        assertThat(HashKind.of("$2y$14$" + bcrypt)).isEqualTo(HashKind.BCRYPT);
        assertThat(List.of(
                        "$2b$11$" + bcrypt,
                        "$argon2id$v=19$m=4096,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2g",
                        "$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2g",
                        "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2g",
                        "5f4dcc3b5aa765d61d8327deb882cf99",
                        ""))
                .allSatisfy(hash -> assertThat(HashKind.of(hash)).isEqualTo(HashKind.REFUSED));
    }
}
