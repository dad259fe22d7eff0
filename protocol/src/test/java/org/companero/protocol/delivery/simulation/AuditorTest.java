package org.companero.protocol.delivery.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The auditor finds what is wrong, or its sums of 0 would mean nothing.
class AuditorTest {

    private static final World WORLD = new World(3);
    private static Life life;

    private Story story = new Server(WORLD, life).serve();

    @BeforeAll
    static void somebody_who_gets_much() {
        life = IntStream.range(0, 500)
                .mapToObj(WORLD::life)
                .filter(one -> one.courses().contains(Course.MORNING)
                        && one.consented()
                        && one.quiet() == null
                        && one.stays().size() == 1
                        && !one.silences().isEmpty()
                        && one.silences().getFirst().from().isAfter(World.BEGIN.plus(Duration.ofDays(100)))
                        && one.crisis() == null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_honest_story_has_nothing_wrong() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_message_that_went_out_twice_is_found() {
        story.deliveries.add(story.deliveries.getLast());

        assertThat(wrong()).contains("doubled", "over budget");
    }

    @Test
    void a_message_that_is_gone_is_found() {
        story.deliveries.removeFirst();

        assertThat(wrong()).containsExactly("lost without a reason");
    }

    @Test
    void a_message_in_the_night_is_found() {
        Story.Delivery sent = morning();
        LocalDateTime night =
                sent.at().atZone(life.zone(sent.at())).toLocalDate().atTime(3, 0);
        move(sent, night.atZone(life.zone(sent.at())).toInstant());

        assertThat(wrong()).contains("in quiet hours", "not at its hour", "before it was wanted");
    }

    @Test
    void a_message_an_hour_off_is_found() {
        move(morning(), morning().at().plus(Duration.ofHours(1)));

        assertThat(wrong()).contains("not at its hour");
    }

    @Test
    void a_message_after_an_opt_out_is_found() {
        move(morning(), life.silences().getFirst().from());

        assertThat(wrong()).contains("after opt-out");
    }

    @Test
    void a_message_that_nobody_wanted_is_found() {
        Story.Delivery sent = morning();
        story.deliveries.add(
                new Story.Delivery("MORNING 2031-01-01T09:00", sent.candidate(), sent.plan(), sent.at(), true));

        assertThat(wrong()).contains("sent without cause");
    }

    private Story.Delivery morning() {
        return story.deliveries.stream()
                .filter(sent -> sent.key().startsWith("MORNING") && !sent.heldBefore())
                .findFirst()
                .orElseThrow();
    }

    private void move(Story.Delivery sent, Instant at) {
        story.deliveries.remove(sent);
        story.deliveries.addFirst(new Story.Delivery(sent.key(), sent.candidate(), sent.plan(), at, false));
    }

    private List<String> wrong() {
        return Auditor.audit(WORLD, life, story).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
