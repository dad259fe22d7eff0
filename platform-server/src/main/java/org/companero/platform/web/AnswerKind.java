package org.companero.platform.web;

import java.util.stream.Stream;

/// What a browser takes an answer for.
enum AnswerKind {
    /// Data. Should a browser ever show it as a page, that page can do nothing.
    DATA("default-src 'none'; frame-ancestors 'none'", "same-origin", "no-referrer"),

    /// What the widget loads from the creators' own sites.
    WIDGET("default-src 'none'; frame-ancestors 'none'", "cross-origin", "no-referrer"),

    /// A page of ours. Everything it needs is a file of this server, and no text ever becomes code.
    PAGE(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'",
            "same-origin",
            "strict-origin-when-cross-origin"),

    /// The description of the API as a page. Its script comes from a library that knows no trusted types and
    /// carries its pictures inside.
    API_PAGE(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "same-origin",
            "no-referrer");

    private final String policy;
    private final String resourcePolicy;
    private final String referrerPolicy;

    AnswerKind(String policy, String resourcePolicy, String referrerPolicy) {
        this.policy = policy;
        this.resourcePolicy = resourcePolicy;
        this.referrerPolicy = referrerPolicy;
    }

    static AnswerKind of(String path) {
        if (isUnder(path, "/widget/", "/api/v1/channels/widget/")) {
            return WIDGET;
        }
        if (isUnder(path, "/swagger-ui")) {
            return API_PAGE;
        }
        boolean page =
                isUnder(path, "/account/", "/demo", "/c/", "/pages/", "/companion-worker.js") || path.equals("/");
        return page ? PAGE : DATA;
    }

    String policy() {
        return policy;
    }

    String resourcePolicy() {
        return resourcePolicy;
    }

    String referrerPolicy() {
        return referrerPolicy;
    }

    private static boolean isUnder(String path, String... places) {
        return Stream.of(places).anyMatch(path::startsWith);
    }
}
