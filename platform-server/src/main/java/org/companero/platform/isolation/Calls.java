package org.companero.platform.isolation;

import static org.companero.platform.isolation.Call.of;
import static org.companero.platform.isolation.Call.plain;
import static org.companero.platform.isolation.Call.skipped;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How every operation of the API is called by the self-test. Whoever adds an endpoint adds its line here.
final class Calls {

    static final String WHAT_TO_ADD =
            "add a line to org.companero.platform.isolation.Calls: of(operation, Thing) where the"
                    + " path has an {id} of a creator's, plain(operation) where it has none, skipped(operation, why) where"
                    + " calling it proves nothing";

    private static final String PUBLIC = "public by nature, names no creator's data";
    private static final String SIGN_IN = "changes who is signed in; covered by the tests of accounts";
    private static final String ADDRESS = "a public address, which strangers hold anyway; its socket is probed apart";
    private static final String PROGRAMS = "/api/v1/creators/programs";
    private static final String DOCUMENTS = "/api/v1/creators/knowledge/documents";

    private static final Map<String, Call> ALL = Stream.of(programs(), documents(), people(), account(), team(), open())
            .flatMap(calls -> calls)
            .collect(Collectors.toUnmodifiableMap(Call::operation, Function.identity()));

    private Calls() {}

    static Map<String, Call> all() {
        return ALL;
    }

    private static Stream<Call> programs() {
        return Stream.of(
                plain("GET " + PROGRAMS),
                skipped("POST " + PROGRAMS, "planted with it"),
                of("GET " + PROGRAMS + "/{id}", Thing.PROGRAM),
                of("PUT " + PROGRAMS + "/{id}", Thing.PROGRAM).sending(Planting.EMPTY_PROGRAM),
                of("DELETE " + PROGRAMS + "/{id}", Thing.PROGRAM),
                of("POST " + PROGRAMS + "/{id}/restore", Thing.PROGRAM),
                of("POST " + PROGRAMS + "/{id}/check", Thing.PROGRAM),
                of("POST " + PROGRAMS + "/{id}/publish", Thing.PROGRAM).sending("{\"revision\":1,\"notes\":\"\"}"),
                of("GET " + PROGRAMS + "/{id}/versions", Thing.PROGRAM),
                of("GET " + PROGRAMS + "/{id}/versions/{version}", Thing.PROGRAM)
                        .with("version", "1"),
                of("GET " + PROGRAMS + "/{id}/runs", Thing.PROGRAM),
                of("POST " + PROGRAMS + "/{id}/orders", Thing.PROGRAM).sending("{\"order\":\"resume\"}"),
                of("POST " + PROGRAMS + "/{id}/upgrades/preview", Thing.PROGRAM)
                        .sending("{\"version\":1,\"landings\":{}}"),
                of("POST " + PROGRAMS + "/{id}/upgrades", Thing.PROGRAM).sending("{\"version\":1,\"landings\":{}}"),
                of("GET " + PROGRAMS + "/{id}/upgrades", Thing.PROGRAM),
                of("GET " + PROGRAMS + "/{id}/export", Thing.PROGRAM),
                of("GET /api/v1/creators/upgrades/{id}", Thing.UPGRADE),
                of("POST /api/v1/creators/upgrades/{id}/rollback", Thing.UPGRADE),
                of("GET /api/v1/creators/runs/{id}", Thing.RUN),
                of("POST /api/v1/creators/runs/{id}/orders", Thing.RUN).sending("{\"order\":\"pause\"}"),
                plain("GET /api/v1/creators/coaching"),
                skipped("POST /api/v1/creators/coaching/orders", "has no id: it orders for the own creator"),
                plain("GET /api/v1/creators/changes"));
    }

    private static Stream<Call> documents() {
        return Stream.of(
                plain("GET " + DOCUMENTS),
                skipped("POST " + DOCUMENTS, "planted with it"),
                of("GET " + DOCUMENTS + "/{id}", Thing.DOCUMENT),
                of("DELETE " + DOCUMENTS + "/{id}", Thing.DOCUMENT),
                of("GET " + DOCUMENTS + "/{id}/chunks/{index}", Thing.DOCUMENT).with("index", "0"),
                plain("POST /api/v1/ai/search").sending("{\"query\":\"Where is the %m lantern kept?\",\"limit\":50}"),
                plain("POST /api/v1/ai/ask").sending("{\"question\":\"Where is the %m lantern kept?\"}"));
    }

    private static Stream<Call> people() {
        String conversations = "/api/v1/channels/conversations";
        String requests = "/api/v1/auth/data-requests";
        return Stream.of(
                plain("GET " + conversations),
                of("GET " + conversations + "/{id}/messages", Thing.CONVERSATION),
                of("POST " + conversations + "/{id}/messages", Thing.CONVERSATION)
                        .sending("{\"clientId\":\"probe\",\"text\":\"Hello\"}"),
                of("POST " + conversations + "/{id}/hand-back", Thing.CONVERSATION),
                of("POST /api/v1/creators/contacts/{id}/events", Thing.CONTACT)
                        .sending("{\"name\":\"paid\",\"data\":{}}"),
                plain("GET /api/v1/creators/safeguarding"),
                skipped("PUT /api/v1/creators/safeguarding", "has no id: it changes the own settings"),
                plain("GET /api/v1/creators/safeguarding/help-lines").with("country", "ES"),
                plain("GET " + Planting.ALERTS),
                of("POST " + Planting.ALERTS + "/{id}/acknowledge", Thing.ALERT),
                of("POST " + Planting.ALERTS + "/{id}/resume", Thing.ALERT),
                plain("GET /api/v1/creators/safeguarding/opt-outs"),
                plain("GET /api/v1/creators/secrets"),
                skipped("PUT /api/v1/creators/secrets/{name}", "names are the creator's own; planted with it"),
                skipped("DELETE /api/v1/creators/secrets/{name}", "names are the creator's own"),
                plain("GET /api/v1/creators/contacts").with("query", "Visitor"),
                plain("GET /api/v1/creators/me"),
                plain("PATCH /api/v1/creators/me").sending("{}"),
                plain("GET /api/v1/creators/usage"),
                plain("GET /api/v1/creators/privacy"),
                skipped("PUT /api/v1/creators/privacy", "has no id: it changes the own settings"),
                plain("GET " + requests),
                of("POST " + requests, Thing.CONTACT).sending("{\"kind\":\"export\",\"contactId\":\"%s\"}"),
                of("GET " + requests + "/{id}", Thing.DATA_REQUEST),
                of("GET " + requests + "/{id}/file", Thing.DATA_REQUEST));
    }

    private static Stream<Call> account() {
        String auth = "/api/v1/auth";
        return Stream.of(
                plain("GET " + auth + "/account"),
                plain("GET " + auth + "/sessions"),
                of("DELETE " + auth + "/sessions/{id}", Thing.SESSION),
                skipped("DELETE " + auth + "/sessions", SIGN_IN),
                skipped("POST " + auth + "/switch", SIGN_IN),
                skipped("POST " + auth + "/account/password", SIGN_IN),
                skipped("POST " + auth + "/account/email-verification", SIGN_IN),
                skipped("POST " + auth + "/account/second-factor", SIGN_IN),
                skipped("POST " + auth + "/account/second-factor/confirm", SIGN_IN),
                skipped("POST " + auth + "/account/second-factor/recovery-codes", SIGN_IN),
                skipped("POST " + auth + "/account/second-factor/disable", SIGN_IN),
                skipped("POST " + auth + "/register", SIGN_IN),
                skipped("POST " + auth + "/login", SIGN_IN),
                skipped("POST " + auth + "/refresh", SIGN_IN),
                skipped("POST " + auth + "/logout", SIGN_IN),
                skipped("POST " + auth + "/email/verify", SIGN_IN),
                skipped("POST " + auth + "/password/forgotten", SIGN_IN),
                skipped("POST " + auth + "/password/reset", SIGN_IN));
    }

    private static Stream<Call> team() {
        String auth = "/api/v1/auth";
        return Stream.of(
                plain("GET " + auth + "/members"),
                of("PATCH " + auth + "/members/{id}", Thing.MEMBER).sending("{\"role\":\"owner\"}"),
                of("DELETE " + auth + "/members/{id}", Thing.MEMBER),
                plain("GET " + auth + "/invitations"),
                skipped("POST " + auth + "/invitations", "planted with it"),
                of("DELETE " + auth + "/invitations/{id}", Thing.INVITATION),
                skipped("POST " + auth + "/invitations/accept", SIGN_IN),
                plain("GET " + auth + "/api-keys"),
                skipped("POST " + auth + "/api-keys", "planted with it"),
                of("DELETE " + auth + "/api-keys/{id}", Thing.API_KEY),
                plain("GET " + auth + "/audit"),
                plain("GET " + auth + "/audit/verification"));
    }

    private static Stream<Call> open() {
        return Stream.of(
                skipped("GET /api/v1/auth/.well-known/jwks.json", PUBLIC),
                skipped("GET /api/v1/{service}/health", PUBLIC),
                skipped("GET /health", PUBLIC),
                skipped("GET /ready", PUBLIC),
                skipped("GET /demo", PUBLIC),
                skipped("GET /account", PUBLIC),
                skipped("GET /account/verify", PUBLIC),
                skipped("GET /account/reset", PUBLIC),
                skipped("GET /account/join", PUBLIC),
                skipped("GET /c/{handle}", ADDRESS),
                skipped("GET /api/v1/channels/widget/{widgetKey}/config", ADDRESS));
    }
}
