package org.companero.studio.server;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.companero.protocol.api.SecretResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HttpSecretsTest {

    private static final String SECRETS = "/api/v1/creators/secrets";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    Path folder;

    private Server server;

    @BeforeEach
    void connect() {
        server = new Server(
                URI.create("http://127.0.0.1:" + SERVER.getPort()),
                new FileTokenStore(folder.resolve("session.json")),
                () -> Instant.parse("2026-11-21T09:00:00Z"));
        SERVER.stubFor(post("/api/v1/auth/login").willReturn(okJson("""
                {"accessToken":"access","refreshToken":"refresh","tokenType":"Bearer","expiresIn":900,
                 "creatorId":"6f9a7e0c-0d7a-4c39-9f53-3a8f3b9f3a02"}
                """)));
        server.accounts().signIn("coach@example.org", "secret");
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @Test
    void names_and_times_are_read_and_nothing_else() {
        SERVER.stubFor(get(SECRETS).willReturn(okJson("""
                [{"name":"booking_key","changedAt":"2026-11-20T08:30:00Z"}]
                """)));

        assertThat(server.secrets().list())
                .containsExactly(new SecretResource("booking_key", Instant.parse("2026-11-20T08:30:00Z")));
    }

    @Test
    void a_secret_goes_in_the_body_under_its_name() {
        SERVER.stubFor(put(SECRETS + "/booking.key-2").willReturn(noContent()));

        server.secrets().put("booking.key-2", "sk \"42\"");

        SERVER.verify(putRequestedFor(urlEqualTo(SECRETS + "/booking.key-2"))
                .withRequestBody(equalToJson("{\"value\":\"sk \\\"42\\\"\"}")));
    }

    @Test
    void a_name_stays_one_part_of_the_address_whatever_is_in_it() {
        SERVER.stubFor(delete(anyUrl()).willReturn(noContent()));

        server.secrets().remove("../programs?x");

        SERVER.verify(deleteRequestedFor(urlEqualTo(SECRETS + "/..%2Fprograms%3Fx")));
    }

    @Test
    void a_refusal_arrives_with_its_code() {
        SERVER.stubFor(put(SECRETS + "/one_more")
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("{\"status\":409,\"code\":\"TOO_MANY_SECRETS\",\"detail\":\"Full.\"}")));

        assertThatThrownBy(() -> server.secrets().put("one_more", "value"))
                .isInstanceOfSatisfying(
                        ServerProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("TOO_MANY_SECRETS"));
    }
}
