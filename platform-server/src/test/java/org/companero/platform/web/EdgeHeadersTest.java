package org.companero.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest
class EdgeHeadersTest {

    private static final List<String> OTHER_PLACES = List.of(
            "/",
            "/metrics",
            "/v3/api-docs",
            "/swagger-ui/index.html",
            "/widget/v1/probe.js",
            "/pages/nobody.css",
            "/favicon.ico",
            "/api/v1/nowhere",
            "/nowhere",
            "/api/v1/auth/login;session=1");

    private static final List<String> NEEDED = List.of(
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Resource-Policy",
            "Cross-Origin-Opener-Policy",
            "X-Request-ID");
    private static final List<String> NOBODYS_BUSINESS = List.of("Server", "X-Powered-By", "Set-Cookie");

    @Autowired
    private TestCreators creators;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_address_tells_browsers_what_they_may_do_with_its_answer() {
        var signedIn = creators.register().client();

        assertThat(routes()).hasSizeGreaterThan(20).allSatisfy(path -> {
            for (var client : List.of(creators.anonymous(), signedIn)) {
                for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS)) {
                    assertProtected(path, headers(client, method, path));
                }
            }
        });
    }

    @Test
    void pages_run_their_own_files_and_no_text_as_code() {
        var policies = Stream.of("/demo", "/c/nobody", "/swagger-ui/index.html", "/health")
                .map(path -> policy(headers(creators.anonymous(), HttpMethod.GET, path)))
                .toList();

        assertThat(policies)
                .allMatch(policy -> policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                .noneMatch(policy -> policy.contains("unsafe") || policy.contains("*"));
        assertThat(policies.getFirst()).contains("require-trusted-types-for 'script'");
    }

    @Test
    void only_what_the_widget_loads_may_be_taken_by_other_sites() {
        assertThat(headers(creators.anonymous(), HttpMethod.GET, "/widget/v1/probe.js")
                        .getFirst("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        assertThat(headers(creators.anonymous(), HttpMethod.GET, "/api/v1/creators/me")
                        .getFirst("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }

    @Test
    void an_answer_is_kept_only_where_it_says_so_itself() {
        var signedIn = creators.register().client();

        assertThat(headers(signedIn, HttpMethod.GET, "/api/v1/creators/me").get(HttpHeaders.CACHE_CONTROL))
                .containsExactly("no-store");
        assertThat(headers(signedIn, HttpMethod.GET, "/widget/v1/probe.js").get(HttpHeaders.CACHE_CONTROL))
                .singleElement()
                .asString()
                .contains("max-age=300");
    }

    @Test
    void browsers_that_came_by_https_come_by_https_again() {
        var secure = creators.anonymous()
                .get()
                .uri("/health")
                .header("X-Forwarded-Proto", "https")
                .retrieve()
                .toBodilessEntity();

        assertThat(secure.getHeaders().getFirst("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(headers(creators.anonymous(), HttpMethod.GET, "/health").containsHeader("Strict-Transport-Security"))
                .isFalse();
    }

    @Test
    void no_cookie_signs_anybody_in_and_none_is_set() {
        var token = creators.register().tokens().accessToken();
        var cookies = Stream.of("access_token", "token", "Authorization", "JSESSIONID", "SESSION", "jwt")
                .map(name -> name + "=" + token)
                .toList();

        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(statusWith(Map.of("Cookie", cookie), "/api/v1/creators/me"))
                        .isEqualTo(HttpStatus.UNAUTHORIZED));
        assertThat(statusWith(Map.of("Cookie", String.join("; ", cookies)), "/api/v1/creators/live"))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(routes())
                .allSatisfy(path -> assertThat(headers(creators.anonymous(), HttpMethod.GET, path)
                                .containsHeader(HttpHeaders.SET_COOKIE))
                        .isFalse());
    }

    @Test
    void no_token_in_an_address_signs_anybody_in() {
        var token = creators.register().tokens().accessToken();

        assertThat(Stream.of("access_token", "token", "jwt"))
                .allSatisfy(name -> assertThat(statusWith(Map.of(), "/api/v1/creators/me?" + name + "=" + token))
                        .isEqualTo(HttpStatus.UNAUTHORIZED));
    }

    private List<String> routes() {
        var mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{service:[^}]*}", "auth").replaceAll("\\{[^}]*}", "x"));
        return Stream.concat(mapped, OTHER_PLACES.stream()).distinct().toList();
    }

    private static void assertProtected(String path, HttpHeaders headers) {
        assertThat(policy(headers)).as(path).contains("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(headers.get("X-Content-Type-Options")).as(path).containsExactly("nosniff");
        assertThat(headers.get("X-Frame-Options")).as(path).containsExactly("DENY");
        assertThat(headers.get(HttpHeaders.CACHE_CONTROL)).as(path).hasSize(1);
        assertThat(NEEDED).as(path).allMatch(headers::containsHeader);
        assertThat(NOBODYS_BUSINESS).as(path).noneMatch(headers::containsHeader);
    }

    private static String policy(HttpHeaders headers) {
        var policies = headers.get("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        return Objects.requireNonNull(policies).getFirst();
    }

    private static HttpHeaders headers(RestClient client, HttpMethod method, String path) {
        return answer(client, method, path).getHeaders();
    }

    private static ResponseEntity<Void> answer(RestClient client, HttpMethod method, String path) {
        return client.method(method).uri(path).retrieve().toBodilessEntity();
    }

    private HttpStatusCode statusWith(Map<String, String> headers, String path) {
        return creators.anonymous()
                .get()
                .uri(path)
                .headers(sent -> headers.forEach(sent::set))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }
}
