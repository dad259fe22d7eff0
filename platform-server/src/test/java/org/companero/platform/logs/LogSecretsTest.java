package org.companero.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The search itself runs after all tests; here it is shown that it would find something.
@PlatformTest
class LogSecretsTest {

    @TempDir
    private Path folder;

    @Autowired
    private TestCreators creators;

    @Test
    void the_tokens_and_passwords_of_a_real_sign_in_are_found() throws IOException {
        var creator = creators.register();
        var tokens = creator.tokens();

        var found = found("access " + tokens.accessToken(), "refresh " + tokens.refreshToken(), creator.password());

        assertThat(found)
                .contains("a.log:1: a signed token", "a.log:2: a random token")
                .contains("a.log:3: a password the tests use")
                .noneMatch(line -> line.contains(tokens.refreshToken()));
    }

    @Test
    void every_other_kind_of_secret_is_found() throws IOException {
        var secrets = List.of(
                "key cmp_AbCdEf0123456789AbCdEf",
                "GET /api/v1/creators/live?token=abcdef",
                "headers: Authorization=[Bearer abc]",
                "{\"email\":\"a@example.org\",\"password\":\"x\"}",
                "seed JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                "otpauth://totp/a",
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
                "redis://:hunter2@127.0.0.1:6379",
                "-----BEGIN PRIVATE KEY-----");

        assertThat(found(secrets.toArray(String[]::new)).stream()
                        .map(line -> line.split(":")[1])
                        .distinct())
                .hasSameSizeAs(secrets);
    }

    @Test
    void what_is_no_secret_is_not() throws IOException {
        assertThat(found(
                        "request 01234567-89ab-cdef-0123-456789abcdef",
                        "sha256 " + "0123456789abcdef".repeat(4),
                        "Bearer error=invalid_token",
                        "org.companero.platform.channels.widget.WidgetOrigins$$SpringCGLIB",
                        "password is wrong"))
                .isEmpty();
    }

    @Test
    void what_the_servers_of_this_run_log_is_where_the_search_looks() throws IOException {
        var mark = "a line of " + getClass().getSimpleName() + " " + System.nanoTime();
        LoggerFactory.getLogger(getClass()).info(mark);

        assertThat(Path.of("target/logs/tests.log")).content().contains(mark);
    }

    private List<String> found(String... lines) throws IOException {
        Files.write(folder.resolve("a.log"), List.of(lines));
        return LogSecrets.search(folder);
    }
}
