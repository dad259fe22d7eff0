package org.companero.platform.creators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    private static final AllowedOrigins LIST =
            new AllowedOrigins(List.of("https://example.org", "https://*.example.net", "http://localhost:3000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org:443",
                "HTTPS://Example.ORG",
                "https://www.example.net",
                "https://a.b.example.net",
                "http://localhost:3000"
            })
    void sites_on_the_list_may(String origin) {
        assertThat(LIST.allow(origin)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "http://example.org",
                "https://example.org:8443",
                "https://www.example.org",
                "https://example.org.attacker.example",
                "https://attackerexample.org",
                "https://example.net",
                "https://attackerexample.net",
                "https://example.net.attacker.example",
                "https://attacker.example/.example.net",
                "https://attacker.example#.example.net",
                "https://attacker.example?.example.net",
                "https://attacker.example@www.example.net",
                "https://*.example.net",
                "https://.example.net",
                "https://attacker.example\\.example.net",
                "http://localhost:30001",
                "file://",
                "chrome-extension://abc"
            })
    void all_others_may_not(String origin) {
        assertThat(LIST.allow(origin)).isFalse();
        assertThat(AllowedOrigins.ANYWHERE.allow(origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org/, https://example.org",
        "https://example.org:443, https://example.org",
        "http://example.org:80, http://example.org",
        "https://mañana.example, https://xn--maana-pta.example",
        "https://*.Example.org, https://*.example.org",
        "http://127.0.0.1:5173, http://127.0.0.1:5173"
    })
    void a_site_is_kept_in_the_spelling_that_browsers_send(String written, String kept) {
        assertThat(Origin.read(written)).map(Origin::toString).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "example.org",
                "https://*",
                "https://*.org",
                "https://a.*.org",
                "https://example.org/path",
                "ftp://a.org"
            })
    void what_names_no_site_is_not_taken(String written) {
        assertThat(Origin.read(written)).isEmpty();
    }

    @Test
    void a_pattern_is_never_an_origin() {
        assertThat(new AllowedOrigins(List.of("https://*.example.org")).allow("https://*.example.org"))
                .isFalse();
    }
}
