package org.companero.studio.admin.website;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.companero.protocol.api.CreatorResource;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Reading;
import org.companero.studio.server.ProfileGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;

/// The sites that may show the chat, one a line as they are typed.
final class WebsiteViewModel {

    private static final int MOST = 20;
    // What the server takes, but for the fine print of host names, which it checks itself.
    private static final Pattern SITE =
            Pattern.compile("https?://(\\*\\.)?[^/:@?#*\\s]+(:\\d{1,5})?/?", Pattern.CASE_INSENSITIVE);

    private final ProfileGateway gateway;
    private final Messages messages;
    private final Voice voice;
    private final Reading<CreatorResource> profile;
    private final Attempt save;
    private final StringProperty sites = new SimpleStringProperty("");
    private final BooleanBinding changed;

    WebsiteViewModel(ProfileGateway gateway, Messages messages, Tasks tasks, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.voice = voice;
        this.profile = new Reading<>(messages, tasks);
        this.save = new Attempt(messages, tasks);
        this.changed = Bindings.createBooleanBinding(
                () -> profile.value().get() != null
                        && !typed().equals(stored(profile.value().get())),
                sites,
                profile.value());
        profile.value().addListener((was, before, now) -> {
            if (now != null) {
                sites.set(String.join("\n", stored(now)));
            }
        });
    }

    Reading<CreatorResource> profile() {
        return profile;
    }

    Attempt save() {
        return save;
    }

    StringProperty sites() {
        return sites;
    }

    /// Whether something differs from what the server has.
    BooleanBinding changed() {
        return changed;
    }

    void load() {
        profile.load(gateway::profile);
    }

    void keep() {
        List<String> wanted = typed();
        Optional<String> odd =
                wanted.stream().filter(site -> !SITE.matcher(site).matches()).findFirst();
        if (odd.isPresent()) {
            save.refuse(messages.text("website.sites.odd", odd.get()));
        } else if (wanted.size() > MOST) {
            save.refuse(messages.text("website.sites.many", MOST));
        } else {
            save.make(() -> gateway.allowOrigins(wanted), saved -> {
                profile.become(saved);
                voice.say(messages.text("website.saved"));
            });
        }
    }

    private List<String> typed() {
        return sites.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> stored(CreatorResource profile) {
        return Objects.requireNonNullElse(profile.allowedOrigins(), List.of());
    }
}
