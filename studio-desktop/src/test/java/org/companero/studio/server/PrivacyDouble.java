package org.companero.studio.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.companero.protocol.api.PrivacySettings;
import org.jspecify.annotations.Nullable;

/// Data protection kept in memory. A request is done the second time the list is read.
public final class PrivacyDouble implements PrivacyGateway {

    private static final Instant NOW = Instant.parse("2026-11-21T10:20:00Z");

    private final List<DataRequestResource> requests = new ArrayList<>();
    private final List<ContactSummary> contacts = new ArrayList<>();
    private PrivacySettings settings = new PrivacySettings(null, null, null, 365);
    private @Nullable RuntimeException failure;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    public PrivacyDouble with(PrivacySettings now) {
        settings = now;
        return this;
    }

    public PrivacyDouble with(DataRequestResource request) {
        requests.add(request);
        return this;
    }

    public PrivacyDouble with(ContactSummary contact) {
        contacts.add(contact);
        return this;
    }

    @Override
    public PrivacySettings settings() {
        check();
        return settings;
    }

    @Override
    public PrivacySettings save(PrivacySettings now) {
        check();
        settings = now;
        return settings;
    }

    @Override
    public List<DataRequestResource> requests() {
        check();
        List<DataRequestResource> now = List.copyOf(requests);
        requests.replaceAll(PrivacyDouble::moveOn);
        return now;
    }

    @Override
    public DataRequestResource ask(DataRequest request) {
        check();
        boolean erasesAll = request.kind() == DataRequestKind.ERASURE && request.contactId() == null;
        if (erasesAll && !"companero-demo".equals(request.password())) {
            throw AccountsDouble.problem(403, "PASSWORD_WRONG", "The password is not right.");
        }
        var resource = new DataRequestResource(
                UUID.randomUUID(),
                request.kind(),
                request.contactId(),
                name(request.contactId()),
                DataRequestStatus.QUEUED,
                "demo@companero.local",
                NOW,
                null,
                null,
                null);
        requests.addFirst(resource);
        return resource;
    }

    @Override
    public void download(UUID request, Path file) {
        check();
        try {
            Files.writeString(file, "PK");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String handle() {
        check();
        return "demo";
    }

    @Override
    public List<ContactSummary> contacts(String query) {
        check();
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return contacts.stream()
                .filter(contact -> contact.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private @Nullable String name(@Nullable UUID contact) {
        return contacts.stream()
                .filter(known -> known.id().equals(contact))
                .map(ContactSummary::name)
                .findFirst()
                .orElse(null);
    }

    private static DataRequestResource moveOn(DataRequestResource request) {
        if (request.status() != DataRequestStatus.QUEUED) {
            return request;
        }
        boolean file = request.kind() == DataRequestKind.EXPORT;
        return new DataRequestResource(
                request.id(),
                request.kind(),
                request.contactId(),
                file ? request.contactName() : null,
                DataRequestStatus.DONE,
                request.requestedBy(),
                request.createdAt(),
                NOW.plusSeconds(40),
                null,
                file ? NOW.plus(Duration.ofDays(7)) : null);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
