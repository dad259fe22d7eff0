package org.companero.studio.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.PassageInPlace;
import org.jspecify.annotations.Nullable;

/// Documents kept in memory. A file is read the second time somebody looks; a file named `corrupt…` is rejected.
public final class KnowledgeDouble implements KnowledgeGateway {

    private final List<DocumentResource> documents = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private AskResponse answer =
            new AskResponse("Your documents do not say.", List.of(), AnswerMode.NO_ANSWER, "none", 12);
    private @Nullable PassageInPlace passage;
    private Consumer<DocumentResource> onUpload = document -> {};
    private boolean again;

    public void failWith(@Nullable RuntimeException now) {
        failure = now;
    }

    /// Hears of each new document before the upload returns, as over the live link.
    public void onUpload(Consumer<DocumentResource> act) {
        onUpload = act;
    }

    /// Whether an upload is the content of the newest document once more.
    public void takeAgain(boolean now) {
        again = now;
    }

    public void put(DocumentResource document) {
        documents.add(document);
    }

    public void answerWith(AskResponse now) {
        answer = now;
    }

    public void openWith(PassageInPlace now) {
        passage = now;
    }

    @Override
    public synchronized List<DocumentResource> list() {
        check();
        List<DocumentResource> seen = List.copyOf(documents);
        documents.replaceAll(document -> document.status() == Status.QUEUED ? read(document) : document);
        return seen;
    }

    @Override
    public synchronized DocumentResource get(UUID id) {
        check();
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> AccountsDouble.problem(404, "DOCUMENT_NOT_FOUND", "This document is not there."));
    }

    @Override
    public synchronized DocumentResource upload(Path file, DoubleConsumer sent) {
        check();
        sent.accept(0.5);
        sent.accept(1);
        if (again) {
            return documents.getFirst();
        }
        var document = document(file.getFileName().toString(), size(file), Status.QUEUED, null);
        documents.addFirst(document);
        onUpload.accept(document);
        return document;
    }

    @Override
    public synchronized void delete(UUID id) {
        documents.remove(get(id));
    }

    @Override
    public AskResponse ask(String question, Consumer<String> part) {
        check();
        for (String word : answer.answer().split("(?<= )")) {
            part.accept(word);
        }
        return answer;
    }

    @Override
    public PassageInPlace passage(UUID document, int chunkIndex) {
        check();
        if (passage == null) {
            throw AccountsDouble.problem(404, "CHUNK_NOT_FOUND", "This passage is not there.");
        }
        return passage;
    }

    /// A document of this morning.
    public static DocumentResource document(
            String name, long size, Status status, DocumentResource.@Nullable Failure error) {
        var at = Instant.parse("2026-11-21T08:40:00Z");
        return new DocumentResource(
                UUID.randomUUID(), name, "application/octet-stream", size, status, 0, 0, null, error, at, at);
    }

    private static DocumentResource read(DocumentResource queued) {
        boolean corrupt = queued.name().startsWith("corrupt");
        var error = new DocumentResource.Failure("CORRUPT_FILE", "The file is damaged.");
        return new DocumentResource(
                queued.id(),
                queued.name(),
                queued.mediaType(),
                queued.size(),
                corrupt ? Status.REJECTED : Status.READY,
                100,
                corrupt ? 0 : 7,
                null,
                corrupt ? error : null,
                queued.createdAt(),
                queued.createdAt());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
