package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.delivery.Plans.RULES;
import static org.companero.protocol.delivery.Plans.TEMPLATE;
import static org.companero.protocol.delivery.Plans.consented;
import static org.companero.protocol.delivery.Plans.heard;
import static org.companero.protocol.delivery.Plans.inCrisis;
import static org.companero.protocol.delivery.Plans.madrid;
import static org.companero.protocol.delivery.Plans.optedOut;
import static org.companero.protocol.delivery.Plans.sent;
import static org.companero.protocol.delivery.Plans.zone;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.protocol.delivery.BlastRadius.Fate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static final Instant NOON = madrid("2027-05-04T12:00");
    private static final BigDecimal PRICE = new BigDecimal("0.05");

    @Test
    void it_says_beforehand_how_everybody_would_fare_and_what_it_would_cost() {
        List<Recipient> people = List.of(
                in("Europe/Madrid", 1, consented(Channel.WIDGET)),
                in("Europe/Madrid", 2, heard(Channel.WHATSAPP, NOON.minusSeconds(3600))),
                in("Europe/Madrid", 3, consented(Channel.WHATSAPP)),
                in(
                        "Europe/Madrid",
                        4,
                        new Reach(Channel.TELEGRAM, Reach.Standing.BROKEN, null),
                        consented(Channel.EMAIL)),
                in("Pacific/Guadalcanal", 5, consented(Channel.WIDGET)),
                // In Auckland it is night, and the window will have closed by morning.
                in("Pacific/Auckland", 6, heard(Channel.WHATSAPP, NOON.minus(Duration.ofHours(20)))),
                in("Pacific/Auckland", 7, heard(Channel.WHATSAPP, NOON.minusSeconds(3600))),
                in("Europe/Madrid", 8, consented(Channel.WIDGET))
                        .having(List.of(
                                sent("x", "2027-05-04T08:00"),
                                sent("y", "2027-05-04T09:00"),
                                sent("z", "2027-05-04T10:00"))),
                in("Europe/Madrid", 9, new Reach(Channel.WIDGET, Reach.Standing.NOT_CONSENTED, NOON)),
                optedOut(in("Europe/Madrid", 10, consented(Channel.WIDGET)), NOON),
                inCrisis(in("Europe/Madrid", 11, consented(Channel.WIDGET)), NOON),
                in("Europe/Madrid", 12));

        BlastRadius radius = radius(broadcast(TEMPLATE), people);

        assertThat(radius.people()).isEqualTo(12);
        assertThat(radius.count(Fate.NOW)).isEqualTo(2);
        assertThat(radius.count(Fate.BY_TEMPLATE)).isEqualTo(1);
        assertThat(radius.count(Fate.OTHER_CHANNEL)).isEqualTo(1);
        assertThat(radius.count(Fate.QUIET)).isEqualTo(3);
        assertThat(radius.count(Fate.OVER_BUDGET)).isEqualTo(1);
        assertThat(radius.count(Fate.NO_CONSENT)).isEqualTo(1);
        assertThat(radius.count(Fate.OPTED_OUT)).isEqualTo(1);
        assertThat(radius.count(Fate.IN_CRISIS)).isEqualTo(1);
        assertThat(radius.count(Fate.NEVER)).isEqualTo(1);
        assertThat(radius.counts().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(12);
        assertThat(radius.cost()).isEqualByComparingTo("0.10");
    }

    @Test
    void without_a_template_it_costs_nothing_and_waits_for_people_to_write() {
        BlastRadius radius = radius(broadcast(null), List.of(in("Europe/Madrid", 3, consented(Channel.WHATSAPP))));

        assertThat(radius.count(Fate.WINDOW_CLOSED)).isEqualTo(1);
        assertThat(radius.cost()).isZero();
    }

    @Test
    void it_is_paced_and_can_be_gone_on_with_where_it_stopped() {
        Broadcast broadcast = broadcast(null);
        List<UUID> people = IntStream.range(0, 10).mapToObj(i -> new UUID(0, i)).toList();
        List<Recipient> recipients = people.stream()
                .map(id -> Recipient.of(id, zone("Europe/Madrid"), List.of(consented(Channel.WIDGET))))
                .toList();

        List<Candidate> all = broadcast.candidates(people, NOON);
        List<Plan> first = Planner.plan(all, recipients, RULES, NOON.plusSeconds(3));
        List<UUID> left = first.stream()
                .filter(Plan.Held.class::isInstance)
                .map(Plan::person)
                .toList();
        Instant later = NOON.plusSeconds(3600);
        List<Candidate> rest = broadcast.candidates(left, later);
        List<Plan> second = Planner.plan(rest, recipients, RULES, later.plusSeconds(60));

        assertThat(all.getLast().wanted()).isEqualTo(NOON.plusSeconds(9));
        assertThat(first).filteredOn(Plan.Send.class::isInstance).hasSize(4);
        assertThat(second).hasSize(6).allMatch(Plan.Send.class::isInstance);
        List<Plan> both = new ArrayList<>(first);
        both.addAll(second);
        assertThat(both.stream().filter(Plan.Send.class::isInstance).map(Plan::key))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private static BlastRadius radius(Broadcast broadcast, List<Recipient> people) {
        List<Candidate> candidates =
                broadcast.atOnce(people.stream().map(Recipient::id).toList(), NOON);
        return BlastRadius.of(candidates, people, RULES, NOON, _ -> PRICE);
    }

    private static Broadcast broadcast(@Nullable Template template) {
        return new Broadcast("b", "Spring news", "Spring is here", template, 50, 60, Duration.ofHours(24));
    }

    private static Recipient in(String zone, int number, Reach... reaches) {
        return Recipient.of(new UUID(0, number), zone(zone), Stream.of(reaches).toList());
    }
}
