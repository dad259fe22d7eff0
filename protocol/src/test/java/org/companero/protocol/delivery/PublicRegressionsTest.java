package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.delivery.Plans.SLEEP;
import static org.companero.protocol.delivery.Plans.consented;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.protocol.schedule.DateOffset;
import org.companero.protocol.schedule.Firings;
import org.companero.protocol.schedule.Occasion;
import org.companero.protocol.schedule.Silence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What went wrong in public elsewhere, and is not to go wrong here.
class PublicRegressionsTest {

    private static final Instant HEARD = Instant.parse("2027-05-01T10:00:00Z");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// A timeout that had run out was found to have run out at every look, and fired each minute.
    @Test
    void a_timeout_fires_once_however_often_somebody_looks() {
        Silence silence = new Silence(Duration.ofHours(6));
        Instant heard = HEARD;
        Instant firedFor = null;
        List<Instant> fired = new ArrayList<>();

        for (Instant now = HEARD; now.isBefore(HEARD.plus(Duration.ofDays(4))); now = now.plus(A_MINUTE)) {
            if (now.equals(HEARD.plus(Duration.ofDays(2)))) {
                heard = now;
            }
            Optional<Instant> fires = silence.fires(heard, firedFor);
            if (fires.isPresent() && !fires.get().isAfter(now)) {
                fired.add(now);
                firedFor = heard;
            }
        }

        assertThat(fired).containsExactly(HEARD.plus(Duration.ofHours(6)), HEARD.plus(Duration.ofHours(54)));
    }

    /// Also where whoever looks forgets what it has done: the message's key tells that it went out.
    @Test
    void a_timeout_that_is_told_again_each_minute_sends_one_message() {
        Recipient person = Plans.ana(consented(Channel.WIDGET));
        List<Sent> sent = new ArrayList<>();
        Instant due = HEARD.plus(Duration.ofHours(1));

        for (Instant now = due; now.isBefore(due.plus(Duration.ofHours(8))); now = now.plus(A_MINUTE)) {
            Candidate candidate = Candidate.of(
                    "silence since " + HEARD,
                    person.id(),
                    SLEEP,
                    Kind.NUDGE,
                    due,
                    due.plus(Duration.ofDays(1)),
                    "Still there?");
            Plan plan = Planner.plan(List.of(candidate), List.of(person.having(sent)), Plans.RULES, now)
                    .getFirst();
            if (plan instanceof Plan.Send) {
                sent.add(new Sent(plan.key(), Kind.NUDGE, now, LocalDate.parse("2027-05-01")));
            }
        }

        assertThat(sent).hasSize(1);
    }

    /// Messages relative to a date went out at the installation's nine o'clock, wherever people were.
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,      2027-05-17T07:00:00Z",
        "America/Bogota,     2027-05-17T14:00:00Z",
        "Asia/Kathmandu,     2027-05-17T03:15:00Z",
        "Pacific/Auckland,   2027-05-16T21:00:00Z",
        "Pacific/Kiritimati, 2027-05-16T19:00:00Z",
        "Pacific/Pago_Pago,  2027-05-17T20:00:00Z",
    })
    void a_message_relative_to_a_date_comes_at_nine_where_the_person_is(ZoneId zone, Instant expected) {
        DateOffset weekAfter = new DateOffset(7, LocalTime.of(9, 0), false);
        Firings firings = new Firings(weekAfter.of(LocalDate.parse("2027-05-10")), zone);
        LocalDateTime cursor = LocalDateTime.parse("2027-05-10T00:00");
        UUID id = new UUID(0, 7);
        Recipient person = Recipient.of(id, new Zone(zone, Zone.Source.TOLD), List.of(consented(Channel.WIDGET)));

        Occasion occasion = firings.next(cursor).orElseThrow();
        Candidate candidate = Candidate.of(
                "week after",
                id,
                SLEEP,
                Kind.NUDGE,
                occasion.at(),
                occasion.at().plus(Duration.ofHours(2)),
                "A week already!");

        assertThat(occasion.at()).isEqualTo(expected);
        assertThat(Planner.plan(List.of(candidate), List.of(person), Plans.RULES, expected))
                .singleElement()
                .isInstanceOf(Plan.Send.class);
    }
}
