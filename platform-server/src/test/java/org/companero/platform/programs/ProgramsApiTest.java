package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ProblemResponse;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;

@PlatformTest
class ProgramsApiTest {

    private static final String PROGRAMS = "/api/v1/creators/programs";

    private TestCreator creator;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        creator = creators.register();
    }

    @Test
    void a_new_program_comes_back_exactly_with_its_place_and_its_etag() {
        Program drawn = SmallPrograms.pause("pause", java.time.Duration.ofMinutes(90));

        var created = post(PROGRAMS, ProgramJson.write(drawn));

        var resource = read(created, ProgramResource.class);
        assertThat(created.getStatusCode().value()).isEqualTo(201);
        assertThat(created.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(created.getHeaders().getLocation()).hasPath(PROGRAMS + "/" + resource.id());
        assertThat(resource.program()).isEqualTo(drawn);
        assertThat(read(get(PROGRAMS + "/" + resource.id()), ProgramResource.class))
                .isEqualTo(resource);
    }

    @Test
    void a_program_is_exported_as_it_is_as_a_flowchart_and_as_a_picture() {
        var draft = create(SmallPrograms.greeting("Hello"));

        var json = get(path(draft.id()) + "/export");
        var mermaid = get(path(draft.id()) + "/export?format=mermaid");
        var svg = get(path(draft.id()) + "/export?format=svg");
        var refused = get(path(draft.id()) + "/export?format=gif");

        assertThat(ProgramJson.read(body(json))).isEqualTo(draft.program());
        assertThat(body(mermaid)).startsWith("flowchart TD").contains("Hello");
        assertThat(body(svg)).startsWith("<svg").contains("Hello");
        assertThat(svg.getHeaders().getContentType()).hasToString("image/svg+xml;charset=UTF-8");
        assertThat(svg.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(read(refused, ProblemResponse.class).code()).isEqualTo("UNKNOWN_FORMAT");
    }

    @Test
    void a_program_with_errors_is_kept_as_a_draft_but_not_published() {
        var draft = create(SmallPrograms.deadEnd());

        var refused = post(PROGRAMS + "/" + draft.id() + "/publish", ApiJson.write(new PublishRequest(1, "")));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        var problem = read(refused, ProblemResponse.class);
        assertThat(problem.code()).isEqualTo("PROGRAM_NOT_PUBLISHABLE");
        assertThat(problem.details()).extractingByKey("problems").asList().isNotEmpty();
        assertThat(list()).extracting(ProgramSummary::problems).allMatch(errors -> errors > 0);
    }

    @Test
    void a_program_whose_kept_chat_goes_otherwise_is_not_published_and_says_where() {
        Program greeting = SmallPrograms.greeting("Hello");
        Program wrong = greeting.tested(List.of(chat(greeting, "Goodbye")));
        Program right = greeting.tested(List.of(chat(greeting, "Hello")));
        var draft = create(wrong);

        var refused = post(path(draft.id()) + "/publish", ApiJson.write(new PublishRequest(1, "")));
        put(draft.id(), "\"1\"", ProgramJson.write(right));
        var published = publish(draft.id(), 2, "as it says");

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        var problem = read(refused, ProblemResponse.class);
        assertThat(problem.code()).isEqualTo("PROGRAM_TESTS_FAILED");
        assertThat(String.valueOf(problem.details()))
                .contains("A greeting")
                .contains("expected=says “Goodbye”")
                .contains("came=says “Hello”");
        assertThat(published.version()).isEqualTo(1);
    }

    @Test
    void a_program_that_begins_in_a_way_that_is_not_served_is_not_published_and_says_which() {
        Program greeting = SmallPrograms.greeting("Hello");
        var trigger = greeting.triggers().getFirst().id();
        var draft = create(new Program(
                Program.SCHEMA,
                greeting.name(),
                greeting.language(),
                List.of(new Trigger.Schedule(trigger, "every monday at 9", new Group.Everybody())),
                greeting.steps(),
                greeting.transitions(),
                greeting.layout()));

        var refused = post(path(draft.id()) + "/publish", ApiJson.write(new PublishRequest(1, "")));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        var problem = read(refused, ProblemResponse.class);
        assertThat(problem.code()).isEqualTo("TRIGGERS_NOT_SERVED");
        assertThat(problem.details()).containsEntry("triggers", List.of(trigger.value()));
    }

    private static ProgramTest chat(Program program, String expected) {
        return new ProgramTest(
                "A greeting",
                Instant.parse("2027-01-04T09:00:00Z"),
                0,
                new ProgramTest.Start.AtTrigger(program.triggers().getFirst().id(), "hello"),
                ProgramTest.Member.UNKNOWN,
                List.of(new Expectation.Hears(expected)));
    }

    @Test
    void a_text_that_is_not_a_program_is_refused_and_says_where() {
        var broken = post(PROGRAMS, "{\"schema\": 1,\n \"name\": ]");
        var unknown = post(PROGRAMS, ProgramJson.write(SmallPrograms.deadEnd()).replace("\"message\"", "\"poem\""));

        assertThat(broken.getStatusCode().value()).isEqualTo(400);
        assertThat(read(broken, ProblemResponse.class).code()).isEqualTo("MALFORMED_PROGRAM");
        assertThat(place(broken)).contains("line 2");
        assertThat(unknown.getStatusCode().value()).isEqualTo(400);
        assertThat(place(unknown)).contains("steps[0]");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_save_needs_the_revision_it_is_based_on() {
        var draft = create(SmallPrograms.greeting("Hello"));
        String changed = ProgramJson.write(SmallPrograms.greeting("Hello again"));

        var blind = put(draft.id(), null, changed);
        var saved = put(draft.id(), "\"1\"", changed);
        var stale = put(draft.id(), "\"1\"", ProgramJson.write(SmallPrograms.greeting("Something else")));

        assertThat(blind.getStatusCode().value()).isEqualTo(428);
        assertThat(read(blind, ProblemResponse.class).code()).isEqualTo("IF_MATCH_REQUIRED");
        assertThat(saved.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(stale.getStatusCode().value()).isEqualTo(412);
        assertThat(read(stale, ProblemResponse.class).code()).isEqualTo("STALE_REVISION");
        assertThat(read(stale, ProblemResponse.class).details()).isEqualTo(Map.of("currentRevision", 2));
        assertThat(find(draft.id()).program()).isEqualTo(SmallPrograms.greeting("Hello again"));
    }

    @Test
    void what_was_published_stays_as_it_was_while_the_draft_moves_on() {
        var draft = create(SmallPrograms.greeting("One"));
        var first = publish(draft.id(), 1, "first");
        put(draft.id(), "\"1\"", ProgramJson.write(SmallPrograms.greeting("Two")));
        var early = post(path(draft.id()) + "/publish", ApiJson.write(new PublishRequest(1, "")));
        var second = publish(draft.id(), 2, "second");

        assertThat(first).returns(1, ProgramVersion::version).returns("first", ProgramVersion::notes);
        assertThat(early.getStatusCode().value()).isEqualTo(412);
        assertThat(second.version()).isEqualTo(2);
        assertThat(ProgramJson.read(body(get(path(draft.id()) + "/versions/1"))))
                .isEqualTo(SmallPrograms.greeting("One"));
        assertThat(ApiJson.read(
                        body(get(path(draft.id()) + "/versions")), new TypeReference<List<ProgramVersion>>() {}))
                .extracting(ProgramVersion::version)
                .containsExactly(2, 1);
        assertThat(list())
                .singleElement()
                .returns(2, ProgramSummary::publishedVersion)
                .returns(false, ProgramSummary::changed);
    }

    @Test
    void publishing_twice_makes_one_version() {
        var draft = create(SmallPrograms.greeting("One"));

        publish(draft.id(), 1, "");
        var again = publish(draft.id(), 1, "");

        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void a_draft_that_is_changed_back_is_no_longer_changed() {
        var draft = create(SmallPrograms.greeting("One"));
        publish(draft.id(), 1, "");

        var away =
                read(put(draft.id(), "\"1\"", ProgramJson.write(SmallPrograms.greeting("Two"))), ProgramResource.class);
        var back =
                read(put(draft.id(), "\"2\"", ProgramJson.write(SmallPrograms.greeting("One"))), ProgramResource.class);

        assertThat(away.changed()).isTrue();
        assertThat(back.changed()).isFalse();
    }

    @Test
    void a_deleted_program_is_gone_until_it_is_restored() {
        var draft = create(SmallPrograms.greeting("One"));

        var deleted = creator.client().delete().uri(path(draft.id())).retrieve().toEntity(String.class);
        var gone = get(path(draft.id()));
        var restored = post(path(draft.id()) + "/restore", "");

        assertThat(deleted.getStatusCode().value()).isEqualTo(204);
        assertThat(gone.getStatusCode().value()).isEqualTo(404);
        assertThat(read(gone, ProblemResponse.class).code()).isEqualTo("PROGRAM_NOT_FOUND");
        assertThat(read(restored, ProgramResource.class).program()).isEqualTo(draft.program());
        assertThat(list()).hasSize(1);
    }

    @Test
    void another_creators_program_is_the_same_as_none(@Autowired TestCreators creators) {
        var draft = create(SmallPrograms.greeting("One"));
        publish(draft.id(), 1, "");
        var other = creators.register().client();

        for (String act : List.of(
                "GET ",
                "PUT ",
                "DELETE ",
                "GET /versions",
                "GET /versions/1",
                "POST /check",
                "POST /publish",
                "POST /restore")) {
            var theirs = attempt(other, act, draft.id());
            var none = attempt(other, act, UUID.randomUUID());

            assertThat(theirs.getStatusCode().value()).as(act).isEqualTo(404);
            assertThat(read(theirs, ProblemResponse.class).code())
                    .as(act)
                    .isEqualTo(read(none, ProblemResponse.class).code())
                    .isEqualTo("PROGRAM_NOT_FOUND");
        }
        assertThat(other.get().uri(PROGRAMS).retrieve().body(String.class)).isEqualTo("[]");
        assertThat(find(draft.id()).program()).isEqualTo(draft.program());
    }

    private static ResponseEntity<String> attempt(RestClient client, String act, UUID program) {
        String[] parts = act.split(" ", 2);
        var request = client.method(HttpMethod.valueOf(parts[0]))
                .uri(path(program) + parts[1])
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON);
        if (parts[0].equals("PUT")) {
            request.body(ProgramJson.write(SmallPrograms.greeting("Stolen")));
        } else if (parts[1].equals("/publish")) {
            request.body(ApiJson.write(new PublishRequest(1, "")));
        }
        return request.retrieve().toEntity(String.class);
    }

    private ProgramResource create(Program program) {
        return read(post(PROGRAMS, ProgramJson.write(program)), ProgramResource.class);
    }

    private ProgramResource find(UUID id) {
        return read(get(path(id)), ProgramResource.class);
    }

    private ProgramVersion publish(UUID id, long revision, String notes) {
        return read(
                post(path(id) + "/publish", ApiJson.write(new PublishRequest(revision, notes))), ProgramVersion.class);
    }

    private List<ProgramSummary> list() {
        return ApiJson.read(body(get(PROGRAMS)), new TypeReference<>() {});
    }

    private static String path(UUID id) {
        return PROGRAMS + "/" + id;
    }

    private ResponseEntity<String> get(String path) {
        return creator.client().get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String json) {
        return creator.client()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> put(UUID id, String ifMatch, String json) {
        var request = creator.client().put().uri(path(id)).contentType(MediaType.APPLICATION_JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(json).retrieve().toEntity(String.class);
    }

    private static String place(ResponseEntity<String> refused) {
        return String.valueOf(read(refused, ProblemResponse.class).details().get("place"));
    }

    private static <T> T read(ResponseEntity<String> answer, Class<T> type) {
        return ApiJson.read(body(answer), type);
    }

    private static String body(ResponseEntity<String> answer) {
        return String.valueOf(answer.getBody());
    }
}
