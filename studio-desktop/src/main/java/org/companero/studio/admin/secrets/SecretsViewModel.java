package org.companero.studio.admin.secrets;

import java.util.List;
import java.util.regex.Pattern;
import org.companero.protocol.api.SecretResource;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.SecretGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The secrets: keeping one, putting another in its place, and taking one away. What they are only goes in.
final class SecretsViewModel {

    // What the server takes.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{1,2000}");

    private final SecretGateway gateway;
    private final Messages messages;
    private final Voice voice;
    private final Listing<SecretResource> list;
    private final Attempt keep;
    private final Attempt remove;

    SecretsViewModel(SecretGateway gateway, Messages messages, Tasks tasks, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.voice = voice;
        this.list = new Listing<>(messages, tasks, SecretResource::name);
        this.keep = new Attempt(messages, tasks);
        this.remove = new Attempt(messages, tasks);
    }

    Listing<SecretResource> list() {
        return list;
    }

    /// Adding and replacing.
    Attempt keep() {
        return keep;
    }

    Attempt remove() {
        return remove;
    }

    void load() {
        list.load(gateway::list);
    }

    /// Keeps a new secret. The name of one that is there is refused, since that one would be lost.
    void add(String name, String value, Runnable done) {
        String typed = name.strip();
        if (!NAME.matcher(typed).matches()) {
            keep.refuse(messages.text(typed.isEmpty() ? "secrets.name.missing" : "secrets.name.odd"));
        } else if (isSendable(value)) {
            keep.make(() -> addFresh(typed, value.strip()), added -> {
                if (added) {
                    kept(messages.text("secrets.added", typed), done);
                } else {
                    keep.refuse(messages.text("secrets.name.taken", typed));
                    load();
                }
            });
        }
    }

    private boolean addFresh(String name, String value) {
        boolean taken = gateway.list().stream().anyMatch(secret -> secret.name().equals(name));
        if (!taken) {
            gateway.put(name, value);
        }
        return !taken;
    }

    /// Puts another value in the place of the one that is kept.
    void replace(SecretResource secret, String value, Runnable done) {
        if (isSendable(value)) {
            keep.make(
                    () -> gateway.put(secret.name(), value.strip()),
                    () -> kept(messages.text("secrets.replaced", secret.name()), done));
        }
    }

    private boolean isSendable(String value) {
        String typed = value.strip();
        boolean sendable = VALUE.matcher(typed).matches();
        if (!sendable) {
            keep.refuse(messages.text(typed.isEmpty() ? "secrets.value.missing" : "secrets.value.odd"));
        }
        return sendable;
    }

    private void kept(String words, Runnable done) {
        load();
        voice.say(words);
        done.run();
    }

    /// Takes the secret away; blocks.
    void remove(SecretResource secret) {
        gateway.remove(secret.name());
    }

    void removed(SecretResource secret) {
        List<SecretResource> left = list.all().stream()
                .filter(other -> !other.name().equals(secret.name()))
                .toList();
        list.change(left);
        voice.say(messages.text("secrets.removed", secret.name()));
    }
}
