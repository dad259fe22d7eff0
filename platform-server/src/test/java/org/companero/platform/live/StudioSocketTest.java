package org.companero.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestCreators.TestCreator;
import org.companero.platform.TestSocket;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.DocumentRemoved;
import org.companero.platform.programs.ScriptedAnswerer;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.DocumentResource;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.LiveEvent;
import org.companero.protocol.frame.LiveRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import(ScriptedAnswerer.class)
class StudioSocketTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private TestCreators creators;

    private TestCreator creator;

    @BeforeEach
    void register() {
        creator = creators.register();
    }

    @Test
    void a_studio_sees_what_is_said_and_published_as_it_happens() {
        try (var studio = open(creator)) {
            var workspace = TestWorkspace.of(creator);
            var program = workspace.publish(SmallPrograms.nameAndDrink("drink"));
            try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
                visitor.say("drink");
                visitor.hears("What is your name?");

                await().until(() -> events(studio, LiveEvent.Message.class).size() == 2);
                assertThat(events(studio, LiveEvent.Message.class))
                        .extracting(event -> event.message().text())
                        .containsExactly("drink", "What is your name?");
                assertThat(events(studio, LiveEvent.Message.class)
                                .getFirst()
                                .conversation()
                                .program())
                        .isEqualTo("Name and drink");
                assertThat(events(studio, LiveEvent.Program.class)).contains(new LiveEvent.Program(program.id(), 1));
                assertThat(Frames.readLiveEvent(studio.frames().getFirst()))
                        .isEqualTo(new LiveEvent.Ready(creator.id().value()));
            }
        }
    }

    @Test
    void a_studio_sees_documents_come_and_go(@Autowired ApplicationEventPublisher events) {
        try (var studio = open(creator)) {
            var document = new DocumentResource(
                    UUID.randomUUID(), "Sleep.pdf", "application/pdf", 1, Status.READY, 100, 3, 1, null, NOW, NOW);
            events.publishEvent(new DocumentProgressed(creator.id(), document.id(), document));
            events.publishEvent(new DocumentRemoved(creator.id(), document.id()));

            await().until(() -> !events(studio, LiveEvent.DocumentRemoved.class).isEmpty());
            assertThat(events(studio, LiveEvent.Document.class)).containsExactly(new LiveEvent.Document(document));
            assertThat(events(studio, LiveEvent.DocumentRemoved.class))
                    .containsExactly(new LiveEvent.DocumentRemoved(document.id()));
        }
    }

    @Test
    void a_studio_never_hears_of_another_creator() {
        var other = creators.register();
        try (var mine = open(creator);
                var theirs = open(other)) {
            var workspace = TestWorkspace.of(creator);
            workspace.publish(SmallPrograms.greeting("Hello"));
            try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
                visitor.say("hi");
                visitor.hears("Hello");
            }
            await().until(() -> events(mine, LiveEvent.Message.class).size() == 2);
            TestWorkspace.of(other).publish(SmallPrograms.greeting("Hola"));

            await().until(() -> !events(theirs, LiveEvent.Program.class).isEmpty());
            assertThat(events(theirs, LiveEvent.Message.class)).isEmpty();
            assertThat(events(mine, LiveEvent.Program.class)).hasSameSizeAs(events(theirs, LiveEvent.Program.class));
        }
    }

    @Test
    void without_a_good_token_there_is_no_socket() {
        for (String token : List.of("", "not.a.token")) {
            assertThatThrownBy(() -> TestSocket.open(address(), token))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(401));
        }
    }

    @Test
    void a_malformed_frame_is_refused_and_the_socket_stays_open() {
        try (var studio = open(creator)) {
            studio.send("{");
            studio.send("{\"type\":\"dance\"}");
            studio.sendBinary(new byte[] {1, 2, 3});
            studio.send(Frames.writeLiveRequest(new LiveRequest.Ping()));

            await().until(() -> !events(studio, LiveEvent.Pong.class).isEmpty());
            assertThat(events(studio, LiveEvent.Problem.class))
                    .extracting(LiveEvent.Problem::code)
                    .containsExactly("MALFORMED_FRAME", "UNKNOWN_FRAME_TYPE", "BINARY_FRAME");
        }
    }

    private TestSocket open(TestCreator who) {
        var socket = TestSocket.open(address(), who.tokens().accessToken());
        await().until(() -> !socket.frames().isEmpty());
        return socket;
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + port + "/api/v1/creators/live");
    }

    private static <T extends LiveEvent> List<T> events(TestSocket studio, Class<T> type) {
        return studio.frames().stream()
                .map(Frames::readLiveEvent)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
