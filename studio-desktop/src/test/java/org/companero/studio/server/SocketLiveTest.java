package org.companero.studio.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.companero.protocol.api.TokenResponse;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.studio.server.LiveFeed.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketLiveTest {

    private static final UUID CREATOR = UUID.fromString("6f9a7e0c-0d7a-4c39-9f53-3a8f3b9f3a02");

    @TempDir
    Path folder;

    private final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private SocketServer server;
    private ServerClient client;
    private SocketLive live;

    @BeforeEach
    void start() throws IOException {
        server = new SocketServer();
        server.greetWith(Frames.writeLiveEvent(new LiveEvent.Ready(CREATOR)));
        client = new ServerClient(
                server.address(),
                new FileTokenStore(folder.resolve("session.json")),
                () -> Instant.parse("2026-11-21T09:00:00Z"));
        client.session().begin("coach@example.org", new TokenResponse("access-1", "refresh-1", "Bearer", 900, CREATOR));
        var pauses = new Pauses(Duration.ofMillis(20), Duration.ofMillis(40), new Random(1));
        live = new SocketLive(client, pauses, Duration.ofMillis(200));
    }

    @AfterEach
    void stop() throws IOException {
        live.close();
        client.close();
        server.close();
    }

    @Test
    void news_arrive_after_a_handshake_with_the_access_token() throws IOException {
        live.listen(events::add, links::add);
        await().untilAsserted(() -> assertThat(links).containsExactly(Link.CONNECTING, Link.LIVE));

        server.send(Frames.writeLiveEvent(new LiveEvent.DocumentRemoved(CREATOR)));

        await().untilAsserted(() -> assertThat(events).contains(new LiveEvent.DocumentRemoved(CREATOR)));
        assertThat(server.tokens()).containsExactly("access-1");
    }

    @Test
    void a_broken_link_is_said_and_comes_back_by_itself() throws IOException {
        live.listen(events::add, links::add);
        await().until(() -> links.contains(Link.LIVE));

        server.drop();

        await().untilAsserted(
                        () -> assertThat(links).containsExactly(Link.CONNECTING, Link.LIVE, Link.BROKEN, Link.LIVE));
    }

    @Test
    void a_server_that_says_nothing_any_more_counts_as_gone() {
        live.listen(events::add, links::add);

        await().untilAsserted(() -> assertThat(links).contains(Link.BROKEN));
        assertThat(server.received()).contains("{\"type\":\"ping\"}");
    }

    @Test
    void a_frame_that_is_not_understood_is_passed_over() throws IOException {
        live.listen(events::add, links::add);
        await().until(() -> links.contains(Link.LIVE));

        server.send("{\"type\":\"from_the_future\"}");
        server.send("not json");
        server.send(Frames.writeLiveEvent(new LiveEvent.Pong()));

        await().untilAsserted(() -> assertThat(events).contains(new LiveEvent.Pong()));
        assertThat(links).doesNotContain(Link.BROKEN);
    }

    @Test
    void nobody_listening_means_no_connection() {
        var first = live.listen(events::add, links::add);
        await().until(() -> links.contains(Link.LIVE));
        first.stop();
        links.clear();

        live.listen(events::add, links::add);

        await().untilAsserted(() -> assertThat(server.tokens()).hasSize(2));
        await().until(() -> links.contains(Link.LIVE));
    }
}
