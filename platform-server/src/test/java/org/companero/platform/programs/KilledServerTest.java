package org.companero.platform.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.companero.platform.ServerProcess;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.frame.WidgetEvent.Welcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/// Kills a real server in the middle of runs, and starts it again over the same data.
class KilledServerTest {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String[] SETTINGS = {
        // Dead work is taken over sooner than in production, so that the test need not wait.
        "--db-scheduler.heartbeat-interval=1s", "--spring.main.sources=" + HeldAnswerer.class.getName()
    };

    @TempDir
    private Path data;

    @Test
    void runs_survive_a_kill_and_nothing_is_done_twice() throws Exception {
        Files.createFile(data.resolve(HeldAnswerer.HOLD));
        var first = ServerProcess.ready(data, SETTINGS);
        TokenResponse tokens = register(first);
        TestWorkspace studio = workspace(first, tokens);
        String key = studio.widgetKey();
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        studio.publish(SmallPrograms.pause("pause", PAUSE));
        studio.publish(SmallPrograms.answer("ask"));

        Welcome replying = beginsAndSays(first, key, "drink", "What is your name?");
        Welcome pausing = beginsAndSays(first, key, "pause", "See you soon.");
        Instant due = Instant.now().plus(PAUSE);
        Welcome asking = asks(first, key);
        first.kill();

        await("the timer comes due while nobody is there")
                .atMost(PAUSE.multipliedBy(2))
                .until(() -> Instant.now().isAfter(due));
        Files.delete(data.resolve(HeldAnswerer.HOLD));
        try (var second = ServerProcess.ready(data, SETTINGS)) {
            TestWorkspace again = workspace(second, tokens);

            try (var visitor = TestVisitor.resume(second.port(), key, replying.token(), 2)) {
                visitor.say("Ada");
                visitor.hears("Tea or coffee, Ada?");
            }
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(said(again, pausing))
                            .containsExactly("pause", "See you soon.", "Here I am again."));
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(said(again, asking))
                            .containsExactly(
                                    "ask", "What do you want to know?", "naps", "About naps", "Did that help?"));

            await("nothing is said a second time")
                    .during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> said(again, pausing).size() == 3
                            && said(again, asking).size() == 5);
        }
    }

    private static Welcome beginsAndSays(ServerProcess server, String key, String keyword, String answer) {
        try (var visitor = TestVisitor.arrive(server.port(), key)) {
            visitor.say(keyword);
            visitor.hears(answer);
            return visitor.welcome();
        }
    }

    private Welcome asks(ServerProcess server, String key) {
        try (var visitor = TestVisitor.arrive(server.port(), key)) {
            visitor.say("ask");
            visitor.hears("What do you want to know?");
            visitor.say("naps");
            await("the answer is being made").until(() -> Files.exists(data.resolve(HeldAnswerer.ASKED)));
            return visitor.welcome();
        }
    }

    private static List<String> said(TestWorkspace studio, Welcome welcome) {
        return studio.messages(welcome.conversationId()).stream()
                .map(MessageResource::text)
                .toList();
    }

    private static TokenResponse register(ServerProcess server) {
        return Objects.requireNonNull(server.client()
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest("survivor@example.org", "a long enough password", "Survivor"))
                .retrieve()
                .body(TokenResponse.class));
    }

    private static TestWorkspace workspace(ServerProcess server, TokenResponse tokens) {
        return new TestWorkspace(server.client()
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.accessToken())
                .build());
    }
}
