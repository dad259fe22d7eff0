package org.companero.studio.admin.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.companero.protocol.api.ApiKeyCreated;
import org.companero.protocol.api.ApiKeyRequest;
import org.companero.protocol.api.ApiKeyResource;
import org.companero.protocol.api.Permission;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.KeyGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// The API keys: making one, and taking one away.
final class KeysViewModel {

    /// What no key may do, whoever makes it.
    private static final Set<Permission> NEVER = EnumSet.of(Permission.KEYS_MANAGE, Permission.DATA_MANAGE);

    /// How long a key works.
    enum Lifetime {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        FOREVER(0);

        private final int days;

        Lifetime(int days) {
            this.days = days;
        }

        private @Nullable Instant from(Instant now) {
            return days == 0 ? null : now.plus(Duration.ofDays(days));
        }
    }

    private final KeyGateway gateway;
    private final Messages messages;
    private final InstantSource clock;
    private final Voice voice;
    private final Access access;
    private final Listing<ApiKeyResource> list;
    private final Attempt create;
    private final Attempt revoke;

    KeysViewModel(KeyGateway gateway, Messages messages, Tasks tasks, InstantSource clock, Voice voice, Access access) {
        this.gateway = gateway;
        this.messages = messages;
        this.clock = clock;
        this.voice = voice;
        this.access = access;
        this.list = new Listing<>(messages, tasks, ApiKeyResource::name);
        this.create = new Attempt(messages, tasks);
        this.revoke = new Attempt(messages, tasks);
    }

    Listing<ApiKeyResource> list() {
        return list;
    }

    Attempt create() {
        return create;
    }

    Attempt revoke() {
        return revoke;
    }

    void load() {
        list.load(gateway::list);
    }

    /// Whether the person could give a key this permission.
    boolean canGive(Permission permission) {
        return !NEVER.contains(permission) && access.may(permission);
    }

    void create(String name, Collection<Permission> permissions, Lifetime lifetime, Consumer<ApiKeyCreated> created) {
        if (name.isBlank()) {
            create.refuse(messages.text("keys.name.missing"));
            return;
        }
        if (permissions.isEmpty()) {
            create.refuse(messages.text("keys.permissions.missing"));
            return;
        }
        var request = new ApiKeyRequest(
                name.strip(), List.copyOf(EnumSet.copyOf(permissions)), lifetime.from(clock.instant()));
        create.make(() -> gateway.create(request), key -> {
            load();
            created.accept(key);
        });
    }

    /// Takes the key away; blocks.
    void revoke(ApiKeyResource key) {
        gateway.revoke(key.id());
    }

    void revoked(ApiKeyResource key) {
        list.change(list.all().stream()
                .filter(other -> !other.id().equals(key.id()))
                .toList());
        voice.say(messages.text("keys.revoked", key.name()));
    }
}
