package org.companero.platform.access;

import java.util.Map;
import org.companero.protocol.api.Permission;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// What an endpoint asks of its caller.
public sealed interface Rule {

    /// The actor has the permission.
    record Permitted(Permission permission) implements Rule {}

    /// The actor is a person who is signed in.
    record Personal() implements Rule {}

    /// Nothing.
    record Everybody(String why) implements Rule {}

    /// The endpoint does not say, so nobody may call it.
    record Nobody() implements Rule {}

    /// Packages whose endpoints cannot carry our annotations.
    Map<String, String> OPEN_PACKAGES = Map.of(
            "org.companero.platform.web", "health and errors are told to everybody",
            "org.springdoc", "the API's description is public");

    /// Reads the annotation of an endpoint.
    static Rule of(HandlerMethod endpoint) {
        var method = endpoint.getMethod();
        var needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
        if (needs != null) {
            return new Permitted(needs.value());
        }
        if (AnnotatedElementUtils.hasAnnotation(method, ForPerson.class)) {
            return new Personal();
        }
        var open = AnnotatedElementUtils.findMergedAnnotation(method, Open.class);
        return open == null ? ofPackage(endpoint.getBeanType().getPackageName()) : new Everybody(open.value());
    }

    private static Rule ofPackage(String name) {
        return OPEN_PACKAGES.entrySet().stream()
                .filter(open -> name.equals(open.getKey()) || name.startsWith(open.getKey() + "."))
                .findFirst()
                .<Rule>map(open -> new Everybody(open.getValue()))
                .orElseGet(Nobody::new);
    }
}
