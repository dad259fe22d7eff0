package org.companero.platform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.DocumentAccepted;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/// Uploads documents as a client does, and waits for them.
public final class Uploads {

    public static final String PATH = "/api/v1/creators/knowledge/documents";

    private Uploads() {}

    /// Uploads a text and waits until it can be found.
    public static DocumentResource ready(TestCreator creator, String name, String text) {
        var document = settled(creator, name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.status()).as("%s", document.error()).isEqualTo(Status.READY);
        return document;
    }

    /// Uploads a file and waits until it is ready, failed or rejected.
    public static DocumentResource settled(TestCreator creator, String name, byte[] bytes) {
        var accepted = upload(creator, name, bytes, DocumentAccepted.class);
        assertThat(accepted.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        var id = Objects.requireNonNull(accepted.getBody()).id();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get(creator, id),
                        document -> document.status() != Status.QUEUED && document.status() != Status.PROCESSING);
    }

    public static <T> ResponseEntity<T> upload(TestCreator creator, String name, byte[] bytes, Class<T> type) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return creator.client()
                .post()
                .uri(PATH)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toEntity(type);
    }

    public static DocumentResource get(TestCreator creator, UUID id) {
        return Objects.requireNonNull(
                creator.client().get().uri(PATH + "/{id}", id).retrieve().body(DocumentResource.class));
    }
}
