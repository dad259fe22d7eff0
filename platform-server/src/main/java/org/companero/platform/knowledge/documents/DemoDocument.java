package org.companero.platform.knowledge.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.companero.platform.demo.DemoContent;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.tenancy.CreatorId;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Gives the demo creator a document to answer from.
@Component
@Order(100)
@ConditionalOnBooleanProperty("companero.demo")
final class DemoDocument implements DemoContent {

    static final String NAME = "Sleep basics.md";

    private static final Logger log = LoggerFactory.getLogger(DemoDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Documents documents;
    private final CountDownLatch read = new CountDownLatch(1);

    DemoDocument(Documents documents) {
        this.documents = documents;
    }

    /// Returns when the document can be asked, so that the first visitor gets an answer.
    @Override
    public void seed(CreatorId creator) {
        if (documents.newestFirst().stream().anyMatch(DemoDocument::isHere)) {
            return;
        }
        var document = documents.accept(NAME, content());
        if (document.status() != Status.READY) {
            await();
        }
    }

    @EventListener
    void progressed(DocumentProgressed event) {
        if (isHere(event.document())) {
            read.countDown();
        }
    }

    private static boolean isHere(DocumentResource document) {
        return document.name().equals(NAME) && document.status() == Status.READY;
    }

    private void await() {
        try {
            if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The demo document is still being read; the demo answers from it a little later");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] content() {
        try {
            return new ClassPathResource("demo/sleep-basics.md").getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo document is missing in this jar", failure);
        }
    }
}
