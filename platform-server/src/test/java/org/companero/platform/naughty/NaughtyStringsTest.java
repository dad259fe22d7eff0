package org.companero.platform.naughty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.CreatorResource;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.program.ProgramJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Texts that nobody expects, in every place where the API takes one: never an error of ours, and what is stored
/// comes back as it was or was refused by name.
@PlatformTest
class NaughtyStringsTest {

    private static final int WORKERS = 4;
    private static final JsonMapper JSON = Call.JSON;

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Test
    void no_text_in_any_place_of_any_call_is_an_error_of_ours() throws Exception {
        var texts = NaughtyStrings.all();
        var calls = Call.all(send("GET", "/v3/api-docs", null, null).body());
        var workers = workers();

        assertThat(calls).hasSizeGreaterThan(25);
        for (var call : calls) {
            // An eighth of the texts in each place, another eighth in the next; fewer where a password is hashed.
            var some = every(call.hashes() ? 60 : 8, texts, call.place().hashCode());
            NaughtyStrings.share(some, workers, (creator, text) -> tryOut(call, text, creator));
        }

        assertThat(new TreeMap<>(failures)).isEmpty();
    }

    @Test
    void a_profile_keeps_a_text_as_it_is_or_names_the_member_it_refuses() throws Exception {
        NaughtyStrings.share(NaughtyStrings.all(), workers(), (creator, text) -> {
            for (var member : List.of("name", "greeting")) {
                var answer =
                        send("PATCH", "/api/v1/creators/me", JSON.writeValueAsString(Map.of(member, text)), creator);
                if (answer.statusCode() == 200) {
                    var kept = ApiJson.read(
                            send("GET", "/api/v1/creators/me", null, creator).body(), CreatorResource.class);
                    assertThat(Objects.requireNonNullElse(member.equals("name") ? kept.name() : kept.greeting(), ""))
                            .isEqualTo(text.strip());
                } else {
                    assertRefused(answer, member, "TEXT_NOT_STORABLE", "MALFORMED_JSON");
                }
            }
        });
    }

    @Test
    void a_program_keeps_every_text_as_it_is() throws Exception {
        var template = ProgramJson.write(SmallPrograms.nameAndDrink("begin"));
        NaughtyStrings.share(NaughtyStrings.all(), workers(), (creator, text) -> {
            var program = template.replace("\"What is your name?\"", JSON.writeValueAsString(text))
                    .replace("\"Name and drink\"", JSON.writeValueAsString(text));
            var answer = send("POST", "/api/v1/creators/programs", program, creator);
            if (answer.statusCode() == 201) {
                var id = ApiJson.read(answer.body(), ProgramResource.class).id();
                var kept = JSON.readTree(send("GET", "/api/v1/creators/programs/" + id, null, creator)
                        .body());
                assertThat(kept.findValuesAsString("name")).contains(text);
                assertThat(kept.findValuesAsString("text")).contains(text);
            } else {
                assertThat(text).containsPattern("[\\x00\\p{Cs}]");
                assertRefused(answer, "", "TEXT_NOT_STORABLE", "MALFORMED_PROGRAM");
            }
        });
    }

    @Test
    void a_document_takes_any_name() throws Exception {
        NaughtyStrings.share(every(4, NaughtyStrings.all(), 0), workers(), (creator, text) -> {
            var answer = Uploads.upload(creator, text, new byte[] {'a'}, String.class);

            assertThat(answer.getStatusCode().value()).as(text).isBetween(200, 499);
        });
    }

    @Test
    void a_person_at_the_widget_may_say_anything() throws Exception {
        var creator = creators.register();
        var key = TestWorkspace.of(creator).widgetKey();
        var texts = NaughtyStrings.all().stream()
                .filter(text -> text.length() < 4000)
                // A frame is UTF-8, in which half a character cannot be spelled.
                .filter(text -> !text.matches("(?s).*\\p{Cs}.*"))
                .toList();
        int atOnce = 18; // what one person may say without a pause

        for (int from = 0; from < texts.size(); from += atOnce) {
            try (var visitor = TestVisitor.arrive(port, key)) {
                var said = texts.subList(from, Math.min(from + atOnce, texts.size())).stream()
                        .collect(Collectors.toMap(visitor::say, text -> text));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> answered(visitor).containsAll(said.keySet()));

                assertThat(visitor.all(WidgetEvent.Message.class)
                                .filter(event ->
                                        said.containsKey(event.message().clientId())))
                        .allSatisfy(event -> assertThat(event.message().text())
                                .isEqualTo(said.get(event.message().clientId())));
                assertThat(visitor.all(WidgetEvent.Problem.class))
                        .allSatisfy(problem -> assertThat(problem.code()).isIn("TEXT_BLANK", "TEXT_NOT_STORABLE"));
            }
        }
    }

    private static Set<String> answered(TestVisitor visitor) {
        return Stream.concat(
                        visitor.all(WidgetEvent.Message.class)
                                .map(event -> event.message().clientId()),
                        visitor.all(WidgetEvent.Problem.class).map(WidgetEvent.Problem::clientId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void tryOut(Call call, String text, TestCreator creator) {
        var body = call.body() == null ? null : call.body(text);
        int status = send(call.method(), call.path(text), body, creator).statusCode();
        // Around a sign-in tokens and codes are meant to be refused, and tries are counted.
        boolean refusedOnPurpose = call.place().contains("/auth/");
        if (status >= 500 || (status == 429 || status == 401) && !refusedOnPurpose) {
            failures.putIfAbsent(call.place() + " → " + status, text);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, String member, String... codes) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var problem = JSON.readTree(answer.body());
        var code = problem.get("code").asString();
        assertThat(
                        code.equals("VALIDATION_FAILED")
                                ? problem.at("/details/fields").has(member)
                                : Set.of(codes).contains(code))
                .as(answer.body())
                .isTrue();
    }

    private List<TestCreator> workers() {
        return IntStream.range(0, WORKERS).mapToObj(_ -> creators.register()).toList();
    }

    private static List<String> every(int step, List<String> texts, int seed) {
        return IntStream.iterate(Math.floorMod(seed, step), index -> index < texts.size(), index -> index + step)
                .mapToObj(texts::get)
                .toList();
    }

    private HttpResponse<String> send(String method, String path, String body, TestCreator creator) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method.toUpperCase(Locale.ROOT),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (creator != null) {
            request.header("Authorization", "Bearer " + creator.tokens().accessToken());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
