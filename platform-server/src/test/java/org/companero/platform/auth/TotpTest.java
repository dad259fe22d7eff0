package org.companero.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standards_test_vectors(long time, String code) {
        assertThat(Totp.code(SEED, Totp.stepAt(Instant.ofEpochSecond(time)))).isEqualTo(code);
    }

    @Test
    void a_code_counts_from_one_step_before_to_one_step_after() {
        var now = Instant.ofEpochSecond(1_111_111_109);
        long present = Totp.stepAt(now);

        for (long step = present - 1; step <= present + 1; step++) {
            assertThat(Totp.step(SEED, Totp.code(SEED, step), now)).isEqualTo(OptionalLong.of(step));
        }
        assertThat(Totp.step(SEED, Totp.code(SEED, present - 2), now)).isEmpty();
        assertThat(Totp.step(SEED, Totp.code(SEED, present + 2), now)).isEmpty();
    }

    @Test
    void secrets_are_written_as_the_standard_writes_them() {
        assertThat(Base32.encode(SEED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode(new byte[0])).isEmpty();
    }
}
