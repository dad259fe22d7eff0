package org.companero.platform.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.util.stream.IntStream;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.programs.ScriptedAnswerer;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.WidgetConfig;
import org.companero.protocol.frame.WidgetEvent;
import org.companero.protocol.frame.WidgetRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import(ScriptedAnswerer.class)
class WidgetFramesTest {

    @LocalServerPort
    private int port;

    private String key;

    @BeforeEach
    void register(@Autowired TestCreators creators) {
        var studio = TestWorkspace.of(creators.register());
        studio.publish(SmallPrograms.nameAndDrink("drink"));
        key = studio.widgetKey();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {not json                                          | MALFORMED_FRAME
            []                                                 | MALFORMED_FRAME
            {"type":"say"}                                     | MALFORMED_FRAME
            {"type":"sing","song":"la"}                        | UNKNOWN_FRAME_TYPE
            {"type":"hello","after":0}                         | ALREADY_GREETED
            {"type":"say","clientId":"c1","text":"  "}         | TEXT_BLANK
            {"type":"say","clientId":"","text":"hello"}        | CLIENT_ID_INVALID
            """)
    void a_bad_frame_is_refused_with_a_code_and_the_socket_stays_open(String frame, String code) {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.socket().send(frame);
            var problem = visitor.refused(code);
            visitor.say("drink");
            visitor.hears("What is your name?");

            assertThat(problem.message()).isNotBlank();
            assertThat(visitor.messages()).hasSize(2);
        }
    }

    @Test
    void a_text_that_is_too_long_is_refused_under_its_own_id() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.send(new WidgetRequest.Say("long", "x".repeat(4001)));

            assertThat(visitor.refused("TEXT_TOO_LONG").clientId()).isEqualTo("long");
        }
    }

    @Test
    void a_binary_frame_is_refused_and_the_socket_stays_open() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.socket().sendBinary(new byte[20_000]);
            visitor.refused("BINARY_FRAME");
            visitor.send(new WidgetRequest.Ping());

            await().until(() -> visitor.all(WidgetEvent.Pong.class).count() == 1);
            assertThat(visitor.socket().open()).isTrue();
        }
    }

    @Test
    void a_frame_beyond_the_limit_closes_the_socket_and_says_why() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            visitor.send(new WidgetRequest.Say("huge", "x".repeat(70_000)));

            var closing = visitor.socket().closing();
            assertThat(closing.status()).isEqualTo(1009);
            assertThat(closing.reason()).contains("64 KB");
        }
    }

    @Test
    void nothing_is_said_before_hello() {
        try (var visitor = TestVisitor.connect(port, key)) {
            visitor.send(new WidgetRequest.Say("early", "drink"));

            assertThat(visitor.refused("HELLO_FIRST").clientId()).isEqualTo("early");
        }
    }

    @Test
    void who_is_too_fast_is_told_which_messages_to_send_again() {
        try (var visitor = TestVisitor.arrive(port, key)) {
            IntStream.range(0, 40).forEach(turn -> visitor.send(new WidgetRequest.Say("m" + turn, "drink")));

            var refused = visitor.refused("TOO_FAST");
            assertThat(refused.clientId()).startsWith("m");
            await().until(() -> visitor.all(WidgetEvent.Problem.class).count()
                            + visitor.messages().stream()
                                    .filter(message -> message.clientId() != null)
                                    .count()
                    == 40);
        }
    }

    @Test
    void a_second_connection_of_the_same_person_does_not_double_what_they_may_say() {
        try (var first = TestVisitor.arrive(port, key);
                var second = TestVisitor.resume(port, key, first.welcome().token(), 0)) {
            IntStream.range(0, 20).forEach(turn -> first.send(new WidgetRequest.Say("m" + turn, "drink")));
            IntStream.range(20, 40).forEach(turn -> second.send(new WidgetRequest.Say("m" + turn, "drink")));

            second.refused("TOO_FAST");
        }
    }

    @Test
    void an_unknown_widget_key_gets_no_socket_and_no_configuration(@Autowired TestCreators creators) {
        var answer = creators.anonymous()
                .get()
                .uri("/api/v1/channels/widget/nobody/config")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("WIDGET_NOT_FOUND");
        assertThatThrownBy(() -> TestVisitor.connect(port, "nobody"))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(404));
    }

    @Test
    void the_widget_learns_how_it_shall_look(@Autowired TestCreators creators) {
        var answer = creators.anonymous()
                .get()
                .uri("/api/v1/channels/widget/" + key + "/config")
                .retrieve()
                .toEntity(String.class);

        var config = ApiJson.read(String.valueOf(answer.getBody()), WidgetConfig.class);
        assertThat(config.name()).isEqualTo("Test Creator");
        assertThat(config.accent()).matches("#[0-9a-f]{6}");
    }
}
