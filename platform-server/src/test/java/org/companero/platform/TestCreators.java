package org.companero.platform;

import java.util.Objects;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/// Registers creators for tests, through the API.
@TestComponent
public final class TestCreators {

    static final String PASSWORD = "a long enough password";

    private final Environment environment;

    TestCreators(Environment environment) {
        this.environment = environment;
    }

    /// A creator nobody else in the run uses.
    public TestCreator register() {
        return register("Test Creator");
    }

    /// A creator of that name, nobody else in the run uses.
    public TestCreator register(String name) {
        var email = "creator-" + UUID.randomUUID() + "@example.org";
        var tokens = Objects.requireNonNull(anonymous()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest(email, PASSWORD, name))
                .retrieve()
                .body(TokenResponse.class));
        var client = anonymous()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build();
        return new TestCreator(new CreatorId(tokens.creatorId()), email, PASSWORD, tokens, client);
    }

    /// A client without a token. It returns errors as answers instead of throwing.
    public RestClient anonymous() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    /// @param client sends this creator's access token, and returns errors as answers
    public record TestCreator(CreatorId id, String email, String password, TokenResponse tokens, RestClient client) {}
}
