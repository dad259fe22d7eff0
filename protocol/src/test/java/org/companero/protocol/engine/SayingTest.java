package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.words;

import java.time.Duration;
import java.util.List;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.junit.jupiter.api.Test;

class SayingTest {

    private static final NodeId ID = new NodeId("say");

    @Test
    void a_message_carries_its_pictures_and_buttons_filled_in() {
        Media picture = new Media(Media.Kind.IMAGE, "https://example.org/{{name}}.png", "{{name}} asleep");
        Link link = new Link("More for {{name}}", "https://example.org/?for={{name}}");
        Step step = new Say.Message(ID, "", "Look, {{name}}", List.of(picture), List.of(link));

        var run = Rehearsal.of(Drawn.row(words("name", "name"), step)).says("Ana & Co");

        assertThat(run.effects(Effect.Send.class)).singleElement().satisfies(send -> {
            assertThat(send.text()).isEqualTo("Look, Ana & Co");
            assertThat(send.media())
                    .containsExactly(
                            new Media(Media.Kind.IMAGE, "https://example.org/Ana%20%26%20Co.png", "Ana & Co asleep"));
            assertThat(send.links())
                    .containsExactly(new Link("More for Ana & Co", "https://example.org/?for=Ana%20%26%20Co"));
        });
    }

    @Test
    void an_address_that_is_kept_whole_is_shown_as_it_is() {
        Step step =
                new Say.Message(ID, "", "", List.of(new Media(Media.Kind.IMAGE, "{{photo}}", "Your photo")), List.of());

        var run = Rehearsal.of(Drawn.row(words("ask", "photo"), step)).says("https://example.org/a b.png?x=1");

        assertThat(run.effects(Effect.Send.class).getFirst().media().getFirst().url())
                .isEqualTo("https://example.org/a b.png?x=1");
    }

    @Test
    void an_address_that_would_run_something_is_left_out() {
        Step step = new Say.Message(ID, "", "", List.of(), List.of(new Link("Open", "{{page}}")));

        var run = Rehearsal.of(Drawn.row(words("ask", "page"), step, end("end", "")))
                .says("javascript:alert(1)");

        assertThat(run.effects(Effect.Send.class)).isEmpty();
        assertThat(run.path()).containsExactly("say", "end");
    }

    @Test
    void a_card_shows_its_heading_and_the_first_of_its_pictures() {
        Media first = new Media(Media.Kind.IMAGE, "https://example.org/1.png", "One");
        Media second = new Media(Media.Kind.IMAGE, "https://example.org/2.png", "Two");
        Step card = new Say.Card(ID, "", "Week {{input}}", "Sleep", List.of(first, second), List.of());

        var run = Rehearsal.of(Drawn.row(card));

        assertThat(run.effects(Effect.Send.class)).singleElement().satisfies(send -> {
            assertThat(send.heading()).isEqualTo("Week hello");
            assertThat(send.media()).containsExactly(first);
        });
    }

    @Test
    void seeming_to_write_takes_its_time_and_then_goes_on() {
        var run = Rehearsal.of(Drawn.row(new Say.Typing(ID, "", Duration.ofSeconds(3)), message("hi", "Hi")));

        assertThat(run.last().effects())
                .containsExactly(
                        new Effect.ShowTyping("e0", ID, Duration.ofSeconds(3)),
                        new Effect.SetTimer("e1", ID, Rehearsal.NOW.plusSeconds(3)));
        assertThat(run.says("Hello?").last().effects()).isEmpty();
        assertThat(run.later().said()).containsExactly("Hi");
    }
}
