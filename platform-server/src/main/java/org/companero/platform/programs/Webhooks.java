package org.companero.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.companero.platform.outbound.Outbound;
import org.companero.platform.outbound.OutboundException;
import org.companero.platform.outbound.OutboundFault;
import org.companero.platform.outbound.OutboundRequest;
import org.companero.platform.outbound.OutboundResponse;
import org.companero.platform.secrets.Secrets;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.HttpCall;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.springframework.stereotype.Component;

/// Calls other services for programs. A call that is made again carries the same `Idempotency-Key`.
@Component
final class Webhooks {

    private static final int MOST_ANSWERED = 256 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Set<OutboundFault> PASSING =
            EnumSet.of(OutboundFault.NAME_UNKNOWN, OutboundFault.UNREACHABLE, OutboundFault.TOO_SLOW);

    private final Outbound outbound;
    private final Secrets secrets;
    private final Transactions transactions;

    Webhooks(Outbound outbound, Secrets secrets, Transactions transactions) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    /// Calls once.
    ///
    /// @param id the same whenever this call is made again
    /// @param failures how often it was tried in vain
    /// @throws TryAgainException when the program wants it tried again
    Event call(UUID id, Effect.CallWebhook effect, int failures) {
        HttpCall call = effect.call();
        boolean last = failures >= call.retries();
        Map<String, String> headers;
        try {
            headers = headers(id, call);
        } catch (UnknownSecret unknown) {
            return new Event.Failed(effect.key(), "there is no secret \"" + unknown.getMessage() + "\"");
        }
        try {
            OutboundResponse answer = outbound.send(new OutboundRequest(
                    call.method().name(), call.url(), headers, call.body().getBytes(StandardCharsets.UTF_8)));
            boolean passing = answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY_REQUESTS;
            if (passing && !last) {
                throw new TryAgainException("the service answered " + answer.status());
            }
            return answered(effect, answer);
        } catch (OutboundException failure) {
            if (!last && PASSING.contains(failure.fault())) {
                throw new TryAgainException(String.valueOf(failure.getMessage()));
            }
            return new Event.Failed(effect.key(), String.valueOf(failure.getMessage()));
        }
    }

    private static Event answered(Effect.CallWebhook effect, OutboundResponse answer) {
        if (answer.body().length > MOST_ANSWERED) {
            return new Event.Failed(effect.key(), "the answer has more than " + MOST_ANSWERED / 1024 + " KB");
        }
        return new Event.WebhookAnswered(
                effect.key(), answer.status(), storable(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    /// Without U+0000, which no database stores, not even as JSON spells it.
    private static String storable(String body) {
        return body.replace("\u0000", "").replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000", "$1");
    }

    private Map<String, String> headers(UUID id, HttpCall call) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String type = contentType(call.bodyType());
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        headers.put("Accept", "application/json, */*;q=0.5");
        headers.put("User-Agent", "Companero");
        Map<String, String> known = secrets(call);
        for (Header header : call.headers()) {
            String secret = known.getOrDefault(header.secret(), "");
            headers.put(header.name(), (header.value() + secret).strip());
        }
        headers.put("Idempotency-Key", id.toString());
        return headers;
    }

    private Map<String, String> secrets(HttpCall call) {
        Map<String, String> known = new LinkedHashMap<>();
        transactions.read(() -> {
            call.headers().stream()
                    .map(Header::secret)
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .forEach(name -> known.put(name, secrets.find(name).orElseThrow(() -> new UnknownSecret(name))));
            return known;
        });
        return known;
    }

    private static String contentType(BodyType type) {
        return switch (type) {
            case NONE -> "";
            case JSON -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
            case TEXT -> "text/plain; charset=utf-8";
        };
    }

    private static final class UnknownSecret extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownSecret(String name) {
            super(name);
        }
    }
}
