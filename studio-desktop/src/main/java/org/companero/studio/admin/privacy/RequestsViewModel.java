package org.companero.studio.admin.privacy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.companero.studio.admin.Attempt;
import org.companero.studio.listing.Listing;
import org.companero.studio.server.FailureWords;
import org.companero.studio.server.PrivacyGateway;
import org.companero.studio.shell.Voice;
import org.companero.studio.text.Messages;
import org.companero.studio.work.Tasks;
import org.jspecify.annotations.Nullable;

/// Exports and erasures: asking for one, following it, fetching its file.
final class RequestsViewModel {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final PrivacyGateway gateway;
    private final Messages messages;
    private final Tasks tasks;
    private final Tasks lasting;
    private final Voice voice;
    private final Listing<DataRequestResource> list;
    private final Attempt export;
    private final Attempt erase;
    private boolean looking;

    /// @param tasks dropped when the page is left
    /// @param lasting goes on after that
    RequestsViewModel(PrivacyGateway gateway, Messages messages, Tasks tasks, Tasks lasting, Voice voice) {
        this.gateway = gateway;
        this.messages = messages;
        this.tasks = tasks;
        this.lasting = lasting;
        this.voice = voice;
        this.list = new Listing<>(messages, tasks, request -> "");
        this.export = new Attempt(messages, tasks);
        this.erase = new Attempt(messages, tasks);
    }

    /// What was asked for, the last first.
    Listing<DataRequestResource> list() {
        return list;
    }

    Attempt export() {
        return export;
    }

    Attempt erase() {
        return erase;
    }

    void load() {
        list.load(gateway::requests, found -> {
            list.fill(found);
            lookAgainWhileSomethingRuns();
        });
    }

    /// @param person whose data; null for everything
    void export(@Nullable ContactSummary person) {
        UUID id = person == null ? null : person.id();
        export.make(() -> gateway.ask(new DataRequest(DataRequestKind.EXPORT, id, null)), asked -> load());
    }

    /// Asks for an erasure; blocks.
    ///
    /// @param person who is forgotten; null for everything
    void erase(@Nullable ContactSummary person, @Nullable String password) {
        UUID id = person == null ? null : person.id();
        gateway.ask(new DataRequest(DataRequestKind.ERASURE, id, password));
    }

    /// The creator's handle, which the person types before everything is erased.
    void findHandle(Consumer<String> found) {
        tasks.run(gateway::handle, found, this::refused);
    }

    void fetch(DataRequestResource request, Path file) {
        voice.say(messages.text("privacy.fetching"));
        lasting.run(
                () -> {
                    gateway.download(request.id(), file);
                    return file;
                },
                done -> voice.say(messages.text("admin.saved", String.valueOf(done.getFileName()))),
                this::refused);
    }

    private void lookAgainWhileSomethingRuns() {
        boolean running = list.all().stream()
                .anyMatch(request ->
                        request.status() == DataRequestStatus.QUEUED || request.status() == DataRequestStatus.RUNNING);
        if (running && !looking) {
            looking = true;
            tasks.after(LOOK_AGAIN, () -> {
                looking = false;
                load();
            });
        }
    }

    private void refused(Exception problem) {
        voice.say(FailureWords.of(problem, messages));
    }
}
