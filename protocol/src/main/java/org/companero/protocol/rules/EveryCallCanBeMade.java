package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.json.Json;
import org.companero.protocol.program.Connect;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A webhook calls an address that the creator chose, under protection of TLS, with headers and a body that can be
/// sent.
final class EveryCallCanBeMade implements Rule {

    private static final int MAX_RETRIES = 5;
    /// Where a call goes is the creator's alone to say: no host is filled in.
    private static final Pattern ADDRESS = Pattern.compile("(?i)https://[^\\s/?#{}@]+([/?#].*)?");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*+}}");
    private static final Set<String> OURS = Set.of("host", "content-length", "connection", "transfer-encoding");
    private static final JsonMapper JSON = Json.lenient(1024 * 1024);

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Connect.Webhook.class)
                .flatMap(webhook -> Stream.of(address(webhook), headers(webhook), body(webhook), answer(webhook))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> address(Connect.Webhook webhook) {
        return ADDRESS.matcher(webhook.url().strip()).matches()
                ? Stream.empty()
                : Stream.of(Problem.error("WEBHOOK_ADDRESS", webhook, NodeNames.of(webhook)));
    }

    private static Stream<Problem> headers(Connect.Webhook webhook) {
        String name = NodeNames.of(webhook);
        Set<String> seen = new HashSet<>();
        return webhook.headers().stream().flatMap(header -> {
            String plain = header.name().toLowerCase(Locale.ROOT);
            String shown = NodeNames.shortened(header.name());
            if (!HEADER.matcher(plain).matches() || OURS.contains(plain)) {
                return Stream.of(Problem.error("HEADER_INVALID", webhook, name, shown));
            }
            if (!seen.add(plain)) {
                return Stream.of(Problem.error("DUPLICATE_HEADER", webhook, name, shown));
            }
            return header.secret().isEmpty() || SECRET.matcher(header.secret()).matches()
                    ? Stream.empty()
                    : Stream.of(Problem.error("SECRET_INVALID", webhook, name, NodeNames.shortened(header.secret())));
        });
    }

    /// Within JSON a place may stand for a text in its quotes, or for a number without: a digit is right for both.
    private static Stream<Problem> body(Connect.Webhook webhook) {
        if (webhook.bodyType() != Connect.Webhook.BodyType.JSON
                || webhook.body().isBlank()) {
            return Stream.empty();
        }
        try {
            JSON.readTree(PLACE.matcher(webhook.body()).replaceAll("0"));
            return Stream.empty();
        } catch (JacksonException _) {
            return Stream.of(Problem.error("BODY_NOT_JSON", webhook, NodeNames.of(webhook)));
        }
    }

    private static Stream<Problem> answer(Connect.Webhook webhook) {
        String name = NodeNames.of(webhook);
        Stream<Problem> pointers = webhook.keeps().stream()
                .filter(kept -> !isPointer(kept.pointer()))
                .map(kept -> Problem.error("POINTER_INVALID", webhook, name, NodeNames.shortened(kept.pointer())));
        return webhook.retries() >= 0 && webhook.retries() <= MAX_RETRIES
                ? pointers
                : Stream.concat(
                        pointers,
                        Stream.of(Problem.error("RETRIES_OUT_OF_RANGE", webhook, name, String.valueOf(MAX_RETRIES))));
    }

    /// RFC 6901, section 3: nothing, or parts that each begin with a slash, in which `~` stands before 0 or 1 alone.
    private static boolean isPointer(String text) {
        return (text.isEmpty() || text.startsWith("/")) && !text.matches("(?s).*~(?![01]).*");
    }
}
