package org.companero.studio.admin.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.companero.protocol.api.PrivacySettings;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Reading;
import org.companero.studio.server.PrivacyGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// What people agree to, and how long what is known of them is kept.
final class RetentionViewModel {

    /// The shortest time audit entries are kept, in days.
    static final int SHORTEST_AUDIT = 90;

    private final PrivacyGateway gateway;
    private final Messages messages;
    private final Voice voice;
    private final Reading<PrivacySettings> settings;
    private final Attempt save;
    private final StringProperty consent = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Integer> conversationDays = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> contactDays = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> auditDays = new SimpleObjectProperty<>(365);
    private final BooleanBinding changed;

    RetentionViewModel(PrivacyGateway gateway, Messages messages, Tasks tasks, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.voice = voice;
        this.settings = new Reading<>(messages, tasks);
        this.save = new Attempt(messages, tasks);
        this.changed = Bindings.createBooleanBinding(
                () -> settings.value().get() != null
                        && !typed().equals(settings.value().get()),
                consent,
                conversationDays,
                contactDays,
                auditDays,
                settings.value());
    }

    Reading<PrivacySettings> settings() {
        return settings;
    }

    Attempt save() {
        return save;
    }

    /// What a person agrees to before the first message; empty where nothing is asked.
    StringProperty consent() {
        return consent;
    }

    /// How long messages are kept; null for as long as the person.
    ObjectProperty<@Nullable Integer> conversationDays() {
        return conversationDays;
    }

    /// How long somebody who stays away is kept; null for ever.
    ObjectProperty<@Nullable Integer> contactDays() {
        return contactDays;
    }

    ObjectProperty<@Nullable Integer> auditDays() {
        return auditDays;
    }

    /// Whether something differs from what the server has.
    BooleanBinding changed() {
        return changed;
    }

    void load() {
        settings.load(gateway::settings);
    }

    /// Takes what was read into the fields.
    void take(PrivacySettings read) {
        consent.set(Objects.requireNonNullElse(read.consentText(), ""));
        conversationDays.set(read.conversationDays());
        contactDays.set(read.contactDays());
        auditDays.set(read.auditDays());
    }

    void keep() {
        PrivacySettings wanted = typed();
        save.make(() -> gateway.save(wanted), saved -> {
            settings.become(saved);
            voice.say(messages.text("privacy.saved"));
        });
    }

    /// What will be deleted once this is saved, a sentence each: only periods that became shorter.
    List<String> losses() {
        PrivacySettings now = settings.value().get();
        if (now == null) {
            return List.of();
        }
        List<String> losses = new ArrayList<>();
        lose(losses, "privacy.loss.conversations", now.conversationDays(), conversationDays.get());
        lose(losses, "privacy.loss.contacts", now.contactDays(), contactDays.get());
        lose(losses, "privacy.loss.audit", now.auditDays(), auditDays.get());
        return losses;
    }

    private void lose(List<String> losses, String key, @Nullable Integer before, @Nullable Integer after) {
        if (after != null && (before == null || after < before)) {
            losses.add(messages.text(key, after));
        }
    }

    private PrivacySettings typed() {
        String text = consent.get().strip();
        Integer audit = Objects.requireNonNullElse(auditDays.get(), 365);
        return new PrivacySettings(text.isEmpty() ? null : text, conversationDays.get(), contactDays.get(), audit);
    }
}
