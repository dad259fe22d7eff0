package org.companero.platform;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.MessageResource.Direction;
import org.companero.protocol.frame.Frames;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.jspecify.annotations.Nullable;

/// A person at the widget, over its real socket.
public final class TestVisitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestSocket socket;

    private TestVisitor(int port, String widgetKey) {
        socket = TestSocket.open(
                URI.create("ws://127.0.0.1:" + port + "/api/v1/channels/widget/" + widgetKey + "/socket"));
    }

    /// Connects without a word.
    public static TestVisitor connect(int port, String widgetKey) {
        return new TestVisitor(port, widgetKey);
    }

    /// Connects and says hello as somebody new.
    public static TestVisitor arrive(int port, String widgetKey) {
        return resume(port, widgetKey, null, 0);
    }

    /// Connects and says hello with a token, having seen the messages up to a sequence.
    public static TestVisitor resume(int port, String widgetKey, @Nullable String token, long after) {
        var visitor = connect(port, widgetKey);
        visitor.send(new WidgetRequest.Hello(token, after, "en", "Europe/Madrid"));
        visitor.welcome();
        return visitor;
    }

    public TestSocket socket() {
        return socket;
    }

    public void send(WidgetRequest request) {
        socket.send(Frames.writeWidgetRequest(request));
    }

    /// Says something under an id of its own, and returns that id.
    public String say(String text) {
        String clientId = UUID.randomUUID().toString();
        send(new WidgetRequest.Say(clientId, text));
        return clientId;
    }

    public void choose(String option, String label) {
        send(new WidgetRequest.Choose(UUID.randomUUID().toString(), option, label));
    }

    public WidgetEvent.Welcome welcome() {
        return await().atMost(PATIENCE)
                .until(() -> all(WidgetEvent.Welcome.class).findFirst().orElse(null), e -> e != null);
    }

    /// Everything heard so far.
    public List<WidgetEvent> events() {
        return socket.frames().stream().map(Frames::readWidgetEvent).toList();
    }

    public <T extends WidgetEvent> Stream<T> all(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast);
    }

    /// The conversation as this person sees it: what came with the welcome, then what came after.
    public List<MessageResource> messages() {
        return Stream.concat(
                        all(WidgetEvent.Welcome.class).flatMap(welcome -> welcome.messages().stream()),
                        all(WidgetEvent.Message.class).map(WidgetEvent.Message::message))
                .toList();
    }

    /// What the creator's side said.
    public List<String> heard() {
        return messages().stream()
                .filter(message -> message.direction() == Direction.OUT)
                .map(MessageResource::text)
                .toList();
    }

    /// Waits until the creator's side has said this.
    public MessageResource hears(String text) {
        return await().alias("hears '" + text + "', heard " + heard())
                .atMost(PATIENCE)
                .until(
                        () -> messages().stream()
                                .filter(message -> message.direction() == Direction.OUT)
                                .filter(message -> message.text().contains(text))
                                .findFirst()
                                .orElse(null),
                        message -> message != null);
    }

    /// Waits until a frame was refused with this code.
    public WidgetEvent.Problem refused(String code) {
        return await().alias("is refused with " + code)
                .atMost(PATIENCE)
                .until(
                        () -> all(WidgetEvent.Problem.class)
                                .filter(problem -> problem.code().equals(code))
                                .findFirst()
                                .orElse(null),
                        problem -> problem != null);
    }

    @Override
    public void close() {
        socket.close();
    }
}
