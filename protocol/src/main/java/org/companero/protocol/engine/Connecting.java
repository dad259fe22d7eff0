package org.companero.protocol.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.BodyType;
import org.companero.protocol.program.Connect.Webhook.Header;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.jspecify.annotations.Nullable;

/// Reaches outside the program, and takes in what comes back.
final class Connecting {

    private static final int MAX_RETRIES = 5;

    private final Walk walk;
    private final Memory memory;

    Connecting(Walk walk) {
        this.walk = walk;
        this.memory = walk.memory();
    }

    @Nullable
    NodeId enter(Connect connect) {
        return switch (connect) {
            case Connect.Webhook webhook -> {
                String key = walk.key();
                walk.effect(new Effect.CallWebhook(key, webhook.id(), call(webhook)));
                walk.await(new Await.Result(webhook.id(), key, 0));
                yield null;
            }
            case Connect.Email email -> {
                email(email);
                yield walk.target(email.id(), Outlet.NEXT);
            }
            case Connect.Notify notify -> {
                walk.effect(new Effect.NotifyCreator(walk.key(), notify.id(), memory.fill(notify.text())));
                yield walk.target(notify.id(), Outlet.NEXT);
            }
            case Connect.HandOver hand -> {
                walk.effect(new Effect.HandOver(walk.key(), hand.id(), memory.fill(hand.note())));
                walk.await(new Await.HandedOver(hand.id()));
                yield null;
            }
            case Connect.StartProgram start -> {
                walk.startProgram(start.id(), start.program());
                yield null;
            }
            case Connect.CallProgram call -> walk.call(call);
        };
    }

    private HttpCall call(Connect.Webhook webhook) {
        List<Header> headers = webhook.headers().stream()
                .map(header -> new Header(header.name(), value(header), header.secret()))
                .toList();
        String body = switch (webhook.bodyType()) {
            case NONE -> "";
            case JSON -> memory.fillJson(webhook.body());
            case FORM -> memory.fillAddress(webhook.body());
            case TEXT -> memory.plain(webhook.body());
        };
        return new HttpCall(
                webhook.method(),
                memory.fillAddress(webhook.url()),
                headers,
                body.isEmpty() ? BodyType.NONE : webhook.bodyType(),
                body,
                Math.clamp(webhook.retries(), 0, MAX_RETRIES));
    }

    /// The space in front of a secret, as in `Bearer …`, is part of the value.
    private String value(Header header) {
        String value = oneLine(memory.plain(header.value()));
        return !header.secret().isEmpty() && header.value().endsWith(" ") ? value + " " : value;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    private void email(Connect.Email email) {
        String to = email.to().isBlank() ? memory.person().email() : memory.plain(email.to());
        if (!to.isBlank()) {
            walk.effect(new Effect.SendEmail(
                    walk.key(), email.id(), to, oneLine(memory.fill(email.subject())), memory.fill(email.text())));
        }
    }

    /// Another service answered. An answer that is no JSON, where some of it shall be kept, is none.
    void answered(Await.Result awaited, int status, String body) {
        if (!(walk.step(awaited.step()) instanceof Connect.Webhook webhook)) {
            walk.stopMissing(awaited.step());
            return;
        }
        boolean good = status >= 200 && status < 300;
        Optional<Map<String, Value>> kept = good ? read(webhook, body) : Optional.empty();
        kept.ifPresentOrElse(
                values -> {
                    memory.keepAll(values);
                    walk.follow(webhook.id(), Outlet.NEXT);
                },
                () -> walk.follow(webhook.id(), walk.orNext(webhook.id(), Outlet.FAILED)));
    }

    private static Optional<Map<String, Value>> read(Connect.Webhook webhook, String body) {
        if (webhook.keeps().isEmpty()) {
            return Optional.of(Map.of());
        }
        return JsonAnswer.read(body).map(answer -> {
            Map<String, Value> values = new HashMap<>();
            webhook.keeps()
                    .forEach(kept -> answer.at(kept.pointer()).ifPresent(value -> values.put(kept.variable(), value)));
            return values;
        });
    }
}
