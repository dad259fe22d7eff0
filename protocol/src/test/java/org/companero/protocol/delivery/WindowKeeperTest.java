package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.delivery.Plans.MADRID;
import static org.companero.protocol.delivery.Plans.ana;
import static org.companero.protocol.delivery.Plans.consented;
import static org.companero.protocol.delivery.Plans.heard;
import static org.companero.protocol.delivery.Plans.madrid;
import static org.companero.protocol.delivery.Plans.optedOut;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowKeeperTest {

    private static final WindowKeeper KEEPER = WindowKeeper.asking("How did you sleep?", 2);
    private static final Rules RULES = Plans.RULES.with(KEEPER);

    @ParameterizedTest
    @CsvSource({
        "2027-05-04T12:00, 2027-05-05T11:00",
        "2027-05-04T21:30, 2027-05-05T20:30",
        "2027-05-04T22:30, 2027-05-05T20:45",
        "2027-05-05T01:00, 2027-05-05T20:45",
        "2027-05-05T06:00, 2027-05-05T20:45",
        "2027-05-04T09:00, 2027-05-05T08:00",
        "2027-05-04T08:30, none",
    })
    void it_asks_23_hours_after_the_person_wrote_or_before_the_night_that_comes_first(String heard, String asked) {
        Recipient ana = ana(heard(Channel.WHATSAPP, madrid(heard)));

        assertThat(KEEPER.question(ana, RULES, madrid(heard).plusSeconds(60))
                        .map(question -> question.wanted()
                                .atZone(MADRID)
                                .toLocalDateTime()
                                .toString())
                        .orElse("none"))
                .isEqualTo(asked);
    }

    @Test
    void it_is_asked_in_the_window_that_it_keeps_and_once_for_it() {
        Instant heard = madrid("2027-05-04T12:00");
        Recipient ana = ana(heard(Channel.WHATSAPP, heard));

        Candidate question = KEEPER.question(ana, RULES, heard.plusSeconds(60)).orElseThrow();

        assertThat(question.welcomeUntil()).isBefore(heard.plusSeconds(24 * 3600));
        assertThat(KEEPER.question(ana, RULES, heard.plusSeconds(22 * 3600))).contains(question);
        assertThat(Planner.plan(List.of(question), List.of(ana), RULES, question.wanted()))
                .singleElement()
                .isInstanceOf(Plan.FreeForm.class);
    }

    @Test
    void only_so_many_are_asked_within_seven_days() {
        Recipient ana = ana(heard(Channel.WHATSAPP, madrid("2027-05-04T12:00")));

        assertThat(KEEPER.question(ana.having(List.of(asked("2027-04-29T12:00"))), RULES, madrid("2027-05-04T13:00")))
                .isPresent();
        assertThat(KEEPER.question(
                        ana.having(List.of(asked("2027-04-29T12:00"), asked("2027-05-01T12:00"))),
                        RULES,
                        madrid("2027-05-04T13:00")))
                .isEmpty();
        assertThat(KEEPER.question(
                        ana.having(List.of(asked("2027-04-20T12:00"), asked("2027-05-01T12:00"))),
                        RULES,
                        madrid("2027-05-04T13:00")))
                .isPresent();
    }

    @Test
    void a_question_is_not_asked_any_more_when_the_person_has_written_or_was_asked_enough() {
        Instant heard = madrid("2027-05-04T12:00");
        Candidate question = KEEPER.question(ana(heard(Channel.WHATSAPP, heard)), RULES, heard.plusSeconds(60))
                .orElseThrow();
        Instant again = madrid("2027-05-04T18:00");
        Recipient asked = ana(heard(Channel.WHATSAPP, heard))
                .having(List.of(asked("2027-04-29T12:00"), asked("2027-05-05T08:00")));

        assertThat(Planner.plan(
                                List.of(question),
                                List.of(ana(heard(Channel.WHATSAPP, again))),
                                RULES,
                                question.wanted())
                        .getFirst()
                        .reason())
                .isEqualTo(new Reason.WroteSince(again));
        assertThat(Planner.plan(List.of(question), List.of(asked), RULES, question.wanted())
                        .getFirst()
                        .reason())
                .isEqualTo(new Reason.EnoughQuestions(2));
    }

    @Test
    void nothing_is_asked_without_approval_without_a_window_or_of_who_wants_nothing() {
        Instant now = madrid("2027-05-04T13:00");
        Recipient ana = ana(heard(Channel.WHATSAPP, madrid("2027-05-04T12:00")));

        assertThat(WindowKeeper.OFF.question(ana, RULES, now)).isEmpty();
        assertThat(KEEPER.question(ana(heard(Channel.TELEGRAM, now)), RULES, now))
                .isEmpty();
        assertThat(KEEPER.question(ana(consented(Channel.WHATSAPP)), RULES, now))
                .isEmpty();
        assertThat(KEEPER.question(optedOut(ana, now), RULES, now)).isEmpty();
        assertThat(KEEPER.question(ana, RULES, madrid("2027-05-05T12:00"))).isEmpty();
    }

    private static Sent asked(String local) {
        return new Sent(local, Kind.WINDOW_QUESTION, madrid(local), LocalDate.parse(local.substring(0, 10)));
    }
}
