package org.companero.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The addresses that nobody has to sign in for: those of endpoints marked [Open], and the few below that are no
/// endpoints of ours.
@Component
public final class OpenRoutes implements RequestMatcher {

    /// What is served without a controller, each with the reason why everybody may have it.
    public static final Map<String, String> WITHOUT_CONTROLLER = Map.ofEntries(
            Map.entry("/metrics", "the operator, who has no account: the web module asks for their token"),
            Map.entry("/swagger-ui/**", "the page that shows the API's description"),
            Map.entry("/widget/**", "the widget's script, which runs on the creators' sites"),
            Map.entry("/pages/**", "parts of the public pages"),
            Map.entry("/demo/**", "parts of the demo page"),
            Map.entry("/c/**", "parts of the companion page"),
            Map.entry("/", "the front page"),
            Map.entry("/companion-worker.js", "the companion page's worker"),
            Map.entry("/favicon.ico", "asked for by every browser"),
            Map.entry("/robots.txt", "asked for by every crawler"),
            Map.entry(
                    "/api/v1/channels/widget/*/socket", "visitors have no account; the widget key names the creator"));

    private final SingletonSupplier<List<RequestMatcher>> matchers;

    // Asked for late: the mapping is made after the security filter.
    OpenRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.matchers = SingletonSupplier.of(() -> all(mapping.getObject()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.obtain().stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static List<RequestMatcher> all(RequestMappingHandlerMapping mapping) {
        var paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> all = new ArrayList<>();
        WITHOUT_CONTROLLER.keySet().forEach(path -> {
            all.add(paths.matcher(HttpMethod.GET, path));
            all.add(paths.matcher(HttpMethod.HEAD, path));
        });
        mapping.getHandlerMethods().forEach((info, endpoint) -> {
            if (Rule.of(endpoint) instanceof Rule.Everybody) {
                addresses(info).forEach(path -> methods(info).forEach(method -> all.add(paths.matcher(method, path))));
            }
        });
        return List.copyOf(all);
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }

    // Whoever may get something may also ask for its head.
    private static Stream<HttpMethod> methods(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods().stream().map(method -> HttpMethod.valueOf(method.name()));
        var methods = named.toList();
        if (methods.isEmpty() || methods.contains(HttpMethod.GET)) {
            return Stream.concat(methods.stream(), Stream.of(HttpMethod.GET, HttpMethod.HEAD))
                    .distinct();
        }
        return methods.stream();
    }
}
