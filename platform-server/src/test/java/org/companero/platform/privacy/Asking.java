package org.companero.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.DataRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A creator that asks for its data, or to have it erased, through the API.
record Asking(TestCreator creator) {

    static final String PATH = "/api/v1/auth/data-requests";

    ResponseEntity<String> ask(DataRequestKind kind, @Nullable UUID contact, @Nullable String password) {
        return creator.client()
                .post()
                .uri(PATH)
                .body(new DataRequest(kind, contact, password))
                .retrieve()
                .toEntity(String.class);
    }

    DataRequestResource accepted(DataRequestKind kind, @Nullable UUID contact) {
        var answer = creator.client()
                .post()
                .uri(PATH)
                .body(new DataRequest(kind, contact, creator.password()))
                .retrieve()
                .toEntity(DataRequestResource.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        return Objects.requireNonNull(answer.getBody());
    }

    DataRequestResource done(DataRequestKind kind, @Nullable UUID contact) {
        var request = accepted(kind, contact);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> show(request.id()), shown -> shown.status() == DataRequestStatus.DONE);
    }

    DataRequestResource show(UUID id) {
        return Objects.requireNonNull(
                creator.client().get().uri(PATH + "/{id}", id).retrieve().body(DataRequestResource.class));
    }

    /// An export's files by path.
    Map<String, String> files(UUID request) {
        byte[] zip = Objects.requireNonNull(creator.client()
                .get()
                .uri(PATH + "/{id}/file", request)
                .retrieve()
                .body(byte[].class));
        Map<String, String> files = new TreeMap<>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
