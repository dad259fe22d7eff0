package org.companero.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@PlatformTest
class RequestLimitTest {

    private static final String PAGE = "/api/v1/auth/.well-known/jwks.json";
    // Of this machine, but no trusted proxy's.
    private static final String STRANGER = "127.0.0.2";
    private static final long FAR = 3_600_000_000L;

    @Autowired
    private TestCreators creators;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Limits limits;

    @Autowired
    private Rates rates;

    @LocalServerPort
    private int port;

    @Test
    void every_answer_says_what_may_be_asked() {
        var headers = get(PAGE, anAddress()).getHeaders();

        assertThat(headers.getFirst("RateLimit-Policy")).matches("\"per_address\";q=\\d+;w=60");
        assertThat(headers.getFirst("RateLimit")).matches("\"per_address\";r=\\d+;t=\\d+");
    }

    @Test
    void an_address_that_asked_too_much_is_told_when_to_come_back() {
        await().until(limits::shared);
        var address = anAddress();
        exhaust(address);

        var refused = get(PAGE, address);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getBody()).contains("\"code\":\"RATE_LIMITED\"").contains("\"request_id\"");
        assertThat(Long.parseLong(refused.getHeaders().getFirst("Retry-After"))).isBetween(3_500L, 3_600L);
        assertThat(refused.getHeaders().getFirst("RateLimit")).contains(";r=0;");
        assertThat(get(PAGE, anAddress()).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(get("/health", address).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void what_the_door_turns_away_counts_too() {
        await().until(limits::shared);
        var address = anAddress();
        exhaust(address);

        assertThat(get("/api/v1/creators/me", address).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);

        await().untilAsserted(
                        () -> assertThat(get("/api/v1/creators/me", address).getStatusCode())
                                .isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
    }

    @Test
    void an_address_forwarded_by_a_stranger_is_not_believed() throws IOException {
        await().until(limits::shared);
        var forged = anAddress();
        exhaust(forged);

        assertThat(fromStranger(forged)).contains("200");
        exhaust(STRANGER);
        assertThat(fromStranger(anAddress())).contains("429");

        limits.forgive(Charge.address(Limit.PER_ADDRESS, STRANGER));
    }

    @Test
    void of_a_chain_of_forwarded_addresses_the_last_one_counts() {
        await().until(limits::shared);
        var forged = anAddress();
        var real = anAddress();
        exhaust(forged);

        assertThat(get(PAGE, forged + ", " + real).getStatusCode()).isEqualTo(HttpStatus.OK);
        exhaust(real);
        assertThat(get(PAGE, forged + ", " + real).getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void a_person_and_their_address_are_counted_apart() {
        var headers = creators.register()
                .client()
                .get()
                .uri("/api/v1/creators/me")
                .header("X-Forwarded-For", anAddress())
                .retrieve()
                .toBodilessEntity()
                .getHeaders();

        assertThat(headers.getFirst("RateLimit-Policy")).contains("per_person").contains("per_address");
    }

    @Test
    void a_bucket_that_was_forgiven_is_full_again() {
        var charge = Charge.account(Limit.SIGN_IN_PER_ACCOUNT, anAddress() + "@example.org");
        long all = limits.take(charge, Long.MAX_VALUE / 2);

        assertThatThrownBy(() -> {
                    while (true) {
                        limits.require(charge);
                    }
                })
                .isInstanceOf(RateLimited.class);
        limits.forgive(charge);

        await().untilAsserted(() -> assertThat(limits.take(charge, all)).isGreaterThan(all / 2));
    }

    @Test
    void no_key_tells_an_e_mail_address() {
        assertThat(Charge.account(Limit.SIGN_IN_PER_ACCOUNT, "Ana@example.org"))
                .isEqualTo(Charge.account(Limit.SIGN_IN_PER_ACCOUNT, " ana@example.org"))
                .asString()
                .doesNotContainIgnoringCase("ana");
    }

    private ResponseEntity<String> get(String path, String forwardedFor) {
        return creators.anonymous()
                .get()
                .uri(path)
                .header("X-Forwarded-For", forwardedFor)
                .retrieve()
                .toEntity(String.class);
    }

    /// Leaves the bucket so far in debt that an hour does not fill it.
    private void exhaust(String address) {
        long now = System.currentTimeMillis() * 1_000;
        long capacity = rates.of(Limit.PER_ADDRESS).orElseThrow().capacity();
        redis.opsForValue().set(key(address), Long.toString(now + capacity + FAR));
    }

    private static String key(String address) {
        return Charge.address(Limit.PER_ADDRESS, address).key();
    }

    /// Sends a request as a stranger does.
    private String fromStranger(String forged) throws IOException {
        var self = InetAddress.getByName(STRANGER);
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, self, 0)) {
            var request = "GET %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\nConnection: close\r\n\r\n"
                    .formatted(PAGE, forged);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }

    private static String anAddress() {
        var random = ThreadLocalRandom.current();
        return "198.51.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    }
}
