package org.companero.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks everything this server answers at.
@PlatformTest
@Import(RoutesTest.Forgetful.class)
class RoutesTest {

    /// What is answered without a controller of ours, and who may ask: everybody, or whoever is let in by the named
    /// class. A new line is a decision; say why.
    private static final Map<String, String> WITHOUT_CONTROLLER = Map.of(
            "/api/v1/creators/live", "a person who is signed in: StudioHandshake, and each part its permission",
            "/api/v1/channels/widget/*/socket", "everybody: WidgetHandshake finds whose widget it is",
            "/widget/**", "everybody: the widget's script",
            "/pages/**", "everybody: parts of the public pages",
            "/webjars/**", "whoever is signed in; nothing is there",
            "/**", "whoever is signed in, and everybody for the files that OpenRoutes lists",
            "/metrics", "the operator: MetricsDoor asks for their token, or that they ask from this machine");

    @Autowired
    private List<HandlerMapping> mappings;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TestCreators creators;

    @Test
    void every_endpoint_names_the_permission_it_needs_or_says_why_it_needs_none() {
        var unnamed = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> Rule.of(route.getValue()) instanceof Rule.Nobody)
                .filter(route -> route.getValue().getBeanType() != Forgetful.class)
                .map(route -> route.getKey() + " " + route.getValue())
                .toList();

        assertThat(unnamed)
                .as("annotate with @Needs(Permission), @ForPerson or @Open(why)")
                .isEmpty();
    }

    @Test
    void every_endpoint_carries_one_annotation_at_the_most() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
                .allSatisfy(endpoint -> assertThat(Stream.of(Needs.class, ForPerson.class, Open.class)
                                .filter(endpoint::hasMethodAnnotation))
                        .as(endpoint.toString())
                        .hasSizeLessThan(2));
    }

    @Test
    void whatever_else_is_answered_is_listed_here() {
        Set<String> found = new TreeSet<>();
        for (var mapping : mappings) {
            if (mapping != requestMappingHandlerMapping) {
                found.addAll(patterns(mapping));
            }
        }

        found.removeIf(path -> path.contains("swagger-ui")); // the page of the API's description, under many names
        assertThat(found)
                .as("say in WITHOUT_CONTROLLER who may ask")
                .isEqualTo(new TreeSet<>(WITHOUT_CONTROLLER.keySet()));
    }

    @Test
    void whoever_is_signed_in_may_ask_which_methods_an_address_takes() {
        var answer = creators.register()
                .client()
                .method(HttpMethod.OPTIONS)
                .uri("/api/v1/creators/me")
                .retrieve()
                .toBodilessEntity();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getAllow()).contains(HttpMethod.GET, HttpMethod.PATCH);
    }

    @Test
    void an_endpoint_that_names_nothing_answers_nobody_not_even_an_owner() {
        var answer = creators.register()
                .client()
                .get()
                .uri("/api/v1/creators/forgotten")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(answer.getBody()).doesNotContain("the secret");
    }

    @Test
    void a_stranger_gets_nowhere_but_to_the_open_addresses() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, endpoint) -> {
            if (!(Rule.of(endpoint) instanceof Rule.Everybody)) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                            var answer = creators.anonymous()
                                    .method(method.asHttpMethod())
                                    .uri(path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000"))
                                    .retrieve()
                                    .toEntity(ProblemResponse.class);
                            assertThat(answer.getStatusCode())
                                    .as("%s %s", method, path)
                                    .isEqualTo(HttpStatus.UNAUTHORIZED);
                        }));
            }
        });
    }

    private static List<String> patterns(HandlerMapping mapping) {
        List<String> patterns = new ArrayList<>();
        switch (mapping) {
            case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().keySet().forEach(patterns::add);
            case AbstractHandlerMethodMapping<?> methods ->
                methods.getHandlerMethods().keySet().forEach(info -> patterns.addAll(actuator(info)));
            default -> {}
        }
        return patterns;
    }

    private static Set<String> actuator(Object info) {
        return ((org.springframework.web.servlet.mvc.method.RequestMappingInfo) info).getPatternValues();
    }

    @TestComponent
    @RestController
    static final class Forgetful {

        @GetMapping("/api/v1/creators/forgotten")
        String forgotten() {
            return "the secret";
        }
    }
}
