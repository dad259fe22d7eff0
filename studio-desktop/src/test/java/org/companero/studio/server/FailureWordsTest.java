package org.companero.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.companero.protocol.api.ProblemResponse;
import org.companero.studio.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWordsTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void every_code_we_know_has_words_in_every_language() {
        for (Locale language : Messages.LANGUAGES) {
            var messages = Messages.in(language);
            FailureWords.KNOWN
                    .keySet()
                    .forEach(code -> assertThat(FailureWords.of(problem(422, code, Map.of()), messages))
                            .isNotBlank());
        }
    }

    @Test
    void a_limit_says_how_long_to_wait() {
        assertThat(FailureWords.of(problem(429, "RATE_LIMITED", Map.of("retryAfter", 40L)), ENGLISH))
                .endsWith("in 40 seconds.");
        assertThat(FailureWords.of(problem(429, "RATE_LIMITED", Map.of("retryAfter", 61L)), ENGLISH))
                .endsWith("in 2 minutes.");
        assertThat(FailureWords.of(problem(429, "TOO_MANY_ATTEMPTS", Map.of()), ENGLISH))
                .endsWith("Wait a minute and try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "storage", "contacts", "messages", "ai_tokens", "of_the_future"})
    void a_quota_says_what_is_used_up(String kind) {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(FailureWords.of(problem(429, "QUOTA_EXCEEDED", Map.of("kind", kind)), Messages.in(language)))
                    .isNotBlank()
                    .doesNotContain(kind + "}");
        }
    }

    @Test
    void a_password_the_server_finds_weak_is_said_to_be_in_every_language() {
        var weak = problem(400, "VALIDATION_FAILED", Map.of("fields", Map.of("next", "It is in every list.")));

        assertThat(FailureWords.of(weak, ENGLISH)).isEqualTo("It is in every list.");
        assertThat(FailureWords.of(weak, Messages.in(Locale.of("es")))).contains("fácil de adivinar");
    }

    @Test
    void what_only_the_server_has_words_for_is_said_in_its_words_to_who_reads_english() {
        var unknown = problem(422, "OF_THE_FUTURE", Map.of());

        assertThat(FailureWords.of(unknown, ENGLISH)).isEqualTo("The server's words.");
        assertThat(FailureWords.of(unknown, Messages.in(Locale.of("es")))).startsWith("Esto no se acepta");
        assertThat(FailureWords.of(problem(403, "OF_THE_FUTURE", Map.of()), ENGLISH))
                .contains("role");
    }

    private static ServerProblem problem(int status, String code, Map<String, Object> details) {
        return new ServerProblem(
                new ProblemResponse(null, null, status, "The server's words.", null, code, null, null, details));
    }
}
