package org.companero.platform.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.knowledge.Retrieval;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.DocumentAccepted;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.PassageInPlace;
import org.companero.protocol.api.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

@PlatformTest
class DocumentsApiTest {

    private static final String GUIDE = """
            # Sleep well

            ## The evening

            Put the phone away an hour before bed. Bright light keeps the body awake.

            ## The morning

            Open the curtains as soon as you rise. Daylight sets the inner clock.
            """;

    @Autowired
    private TestCreators creators;

    @Autowired
    private Retrieval retrieval;

    @Test
    void an_uploaded_document_becomes_ready_and_its_passages_can_be_found() {
        var creator = creators.register();

        var document = Uploads.ready(creator, "guide.md", GUIDE);

        assertThat(document.progress()).isEqualTo(100);
        assertThat(document.chunks()).isPositive();
        assertThat(document.mediaType()).isEqualTo("text/markdown");
        var found = CurrentCreator.call(creator.id(), () -> retrieval.look("When should I put away my phone?", 3));
        assertThat(found.passages().getFirst().passage().documentId()).isEqualTo(document.id());
        assertThat(found.passages().getFirst().passage().heading()).startsWith("Sleep well");
        assertThat(found.coverage()).isGreaterThan(0.9);
    }

    @Test
    void a_citation_opens_its_passage_in_its_place() {
        var creator = creators.register();
        var document = Uploads.ready(creator, "long.txt", "This sentence stands in a long text. ".repeat(200));

        var passage = Objects.requireNonNull(creator.client()
                .get()
                .uri(Uploads.PATH + "/{id}/chunks/1", document.id())
                .retrieve()
                .body(PassageInPlace.class));

        assertThat(passage.text()).startsWith("This sentence").hasSize(passage.end() - passage.start());
        assertThat(passage.before()).endsWith("text. ").hasSizeLessThanOrEqualTo(600);
        assertThat(passage.after()).contains("This sentence stands");
    }

    @Test
    void the_same_file_again_is_the_same_document() {
        var creator = creators.register();
        var first = Uploads.ready(creator, "guide.md", GUIDE);

        var again = Uploads.upload(
                creator, "copy of guide.md", GUIDE.getBytes(StandardCharsets.UTF_8), DocumentAccepted.class);

        assertThat(Objects.requireNonNull(again.getBody())).isEqualTo(new DocumentAccepted(first.id(), Status.READY));
        assertThat(list(creator)).hasSize(1);
    }

    @Test
    void documents_are_listed_newest_first() {
        var creator = creators.register();
        Uploads.ready(creator, "first.txt", "The first text of all.");
        Uploads.ready(creator, "second.txt", "The second text of all.");

        assertThat(list(creator)).extracting(DocumentResource::name).containsExactly("second.txt", "first.txt");
    }

    @Test
    void a_removed_document_is_found_no_more() {
        var creator = creators.register();
        var document = Uploads.ready(creator, "guide.md", GUIDE);

        var removed = creator.client()
                .delete()
                .uri(Uploads.PATH + "/{id}", document.id())
                .retrieve()
                .toBodilessEntity();

        assertThat(removed.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(list(creator)).isEmpty();
        assertThat(CurrentCreator.call(creator.id(), () -> retrieval.look("phone", 3))
                        .passages())
                .isEmpty();
    }

    @Test
    void an_empty_file_is_refused_with_what_to_do() {
        var problem = refused(creators.register(), "empty.txt", new byte[0], HttpStatus.BAD_REQUEST);

        assertThat(problem.code()).isEqualTo("EMPTY_FILE");
        assertThat(problem.detail()).contains("upload it again");
    }

    @Test
    void a_file_of_another_kind_is_refused_and_the_kinds_that_work_are_named() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

        var problem = refused(creators.register(), "notes.txt", picture, HttpStatus.UNSUPPORTED_MEDIA_TYPE);

        assertThat(problem.code()).isEqualTo("UNSUPPORTED_TYPE");
        assertThat(problem.detail()).contains("image/png").contains("PDF, DOCX, TXT, Markdown or HTML");
    }

    @Test
    void a_file_of_sixty_megabytes_is_refused_and_nothing_is_stored() {
        var creator = creators.register();
        var large = new byte[60 << 20];
        Arrays.fill(large, (byte) 'a');

        var problem = refused(creator, "large.txt", large, HttpStatus.CONTENT_TOO_LARGE);

        assertThat(problem.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(list(creator)).isEmpty();
    }

    @Test
    void a_corrupt_pdf_is_kept_with_the_reason_why_it_cannot_be_used() {
        var creator = creators.register();

        var document = Uploads.settled(creator, "torn.pdf", "%PDF-1.7\n1 0 obj <<".getBytes(StandardCharsets.US_ASCII));

        assertThat(document.status()).isEqualTo(Status.REJECTED);
        assertThat(Objects.requireNonNull(document.error()).code()).isEqualTo("CORRUPT_FILE");
        assertThat(list(creator)).hasSize(1);
    }

    @Test
    void a_request_without_a_file_says_how_to_send_one() {
        var answer =
                creators.register().client().post().uri(Uploads.PATH).retrieve().toEntity(ProblemResponse.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(Objects.requireNonNull(answer.getBody()).code()).isEqualTo("FILE_MISSING");
    }

    @Test
    void another_creators_document_does_not_exist() {
        var owner = creators.register();
        var stranger = creators.register();
        var document = Uploads.ready(owner, "guide.md", GUIDE);

        for (var path : new String[] {"/" + document.id(), "/" + document.id() + "/chunks/0"}) {
            assertSameAsMissing(stranger, HttpMethod.GET, path, document.id());
        }
        assertSameAsMissing(stranger, HttpMethod.DELETE, "/" + document.id(), document.id());
        assertThat(list(stranger)).isEmpty();
        assertThat(CurrentCreator.call(stranger.id(), () -> retrieval.look("phone", 3))
                        .passages())
                .isEmpty();
        assertThat(Uploads.get(owner, document.id()).status()).isEqualTo(Status.READY);
    }

    @Test
    void the_same_file_of_another_creator_is_a_document_of_its_own() {
        var one = Uploads.ready(creators.register(), "guide.md", GUIDE);
        var other = Uploads.ready(creators.register(), "guide.md", GUIDE);

        assertThat(other.id()).isNotEqualTo(one.id());
    }

    private static void assertSameAsMissing(TestCreator stranger, HttpMethod method, String path, UUID id) {
        var missing = UUID.randomUUID();
        var others = send(stranger, method, path);
        var nobodys = send(stranger, method, path.replace(id.toString(), missing.toString()));

        assertThat(others.code()).isEqualTo(nobodys.code()).endsWith("_NOT_FOUND");
        assertThat(others.status()).isEqualTo(nobodys.status()).isEqualTo(404);
        assertThat(others.detail()).isEqualTo(nobodys.detail());
    }

    private static ProblemResponse send(TestCreator creator, HttpMethod method, String path) {
        return Objects.requireNonNull(creator.client()
                .method(method)
                .uri(Uploads.PATH + path)
                .retrieve()
                .body(ProblemResponse.class));
    }

    private static ProblemResponse refused(TestCreator creator, String name, byte[] bytes, HttpStatus status) {
        var answer = Uploads.upload(creator, name, bytes, ProblemResponse.class);
        assertThat(answer.getStatusCode()).isEqualTo(status);
        return Objects.requireNonNull(answer.getBody());
    }

    private static List<DocumentResource> list(TestCreator creator) {
        return List.of(Objects.requireNonNull(
                creator.client().get().uri(Uploads.PATH).retrieve().body(DocumentResource[].class)));
    }
}
