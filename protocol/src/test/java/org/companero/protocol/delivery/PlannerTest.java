package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.delivery.Plans.ANA;
import static org.companero.protocol.delivery.Plans.BEN;
import static org.companero.protocol.delivery.Plans.MADRID;
import static org.companero.protocol.delivery.Plans.RULES;
import static org.companero.protocol.delivery.Plans.SLEEP;
import static org.companero.protocol.delivery.Plans.TEMPLATE;
import static org.companero.protocol.delivery.Plans.ana;
import static org.companero.protocol.delivery.Plans.anaOnWidget;
import static org.companero.protocol.delivery.Plans.consented;
import static org.companero.protocol.delivery.Plans.heard;
import static org.companero.protocol.delivery.Plans.held;
import static org.companero.protocol.delivery.Plans.inCrisis;
import static org.companero.protocol.delivery.Plans.madrid;
import static org.companero.protocol.delivery.Plans.nudge;
import static org.companero.protocol.delivery.Plans.optedOut;
import static org.companero.protocol.delivery.Plans.plan;
import static org.companero.protocol.delivery.Plans.sent;
import static org.companero.protocol.delivery.Plans.wishing;
import static org.companero.protocol.delivery.Plans.zone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    /// A Tuesday.
    private static final Instant NOON = madrid("2027-05-04T12:00");

    @Test
    void on_a_channel_without_a_window_it_goes_in_its_own_words() {
        assertThat(plan(nudge("a", NOON), anaOnWidget(), NOON))
                .isEqualTo(new Plan.FreeForm(
                        "a",
                        ANA,
                        new Cause(SLEEP, Kind.NUDGE, NOON),
                        Channel.WIDGET,
                        new Reason.AlwaysOpen(Channel.WIDGET)));
    }

    @Test
    void whatsapp_takes_own_words_for_24_hours_and_then_a_template() {
        Candidate nudge = nudge("a", NOON).orBy(TEMPLATE);
        Instant yesterday = NOON.minus(Duration.ofHours(24));

        assertThat(plan(nudge, ana(heard(Channel.WHATSAPP, yesterday.plusSeconds(600))), NOON))
                .isInstanceOf(Plan.FreeForm.class)
                .extracting(Plan::reason)
                .isEqualTo(new Reason.WindowOpen(Channel.WHATSAPP, yesterday.plusSeconds(600)));
        assertThat(plan(nudge, ana(heard(Channel.WHATSAPP, yesterday)), NOON))
                .isInstanceOfSatisfying(
                        Plan.ByTemplate.class, by -> assertThat(by.template()).isEqualTo(TEMPLATE))
                .extracting(Plan::reason)
                .isEqualTo(new Reason.WindowClosed(Channel.WHATSAPP, yesterday));
        assertThat(plan(nudge, ana(consented(Channel.WHATSAPP)), NOON)).isInstanceOf(Plan.ByTemplate.class);
    }

    @Test
    void nothing_is_written_freely_in_the_last_moment_of_a_window() {
        Reach closing = heard(Channel.WHATSAPP, NOON.minus(Duration.ofHours(24)).plusSeconds(60));

        assertThat(plan(nudge("a", NOON).orBy(TEMPLATE), ana(closing), NOON)).isInstanceOf(Plan.ByTemplate.class);
    }

    @Test
    void without_a_template_it_goes_on_another_channel_with_consent() {
        Recipient both = ana(consented(Channel.WHATSAPP), consented(Channel.EMAIL));

        assertThat(plan(nudge("a", NOON), both, NOON)).isInstanceOfSatisfying(Plan.OtherChannel.class, other -> {
            assertThat(other.channel()).isEqualTo(Channel.EMAIL);
            assertThat(other.template()).isNull();
            assertThat(other.reason())
                    .isEqualTo(new Reason.Elsewhere(
                            Channel.WHATSAPP, Channel.EMAIL, new Reason.WindowClosed(Channel.WHATSAPP, null)));
        });
    }

    @ParameterizedTest
    @CsvSource({"BROKEN, Unreachable", "NOT_CONSENTED, NoConsent"})
    void where_the_preferred_channel_cannot_be_used_another_one_takes_its_place(
            Reach.Standing standing, String obstacle) {
        Recipient both =
                ana(new Reach(Channel.TELEGRAM, standing, NOON), heard(Channel.WHATSAPP, NOON.minusSeconds(60)));

        assertThat(plan(nudge("a", NOON), both, NOON))
                .isInstanceOfSatisfying(
                        Plan.OtherChannel.class,
                        other -> assertThat(((Reason.Elsewhere) other.reason())
                                        .obstacle()
                                        .getClass()
                                        .getSimpleName())
                                .isEqualTo(obstacle));
    }

    @Test
    void a_message_may_name_the_channel_it_is_for() {
        Recipient both = ana(consented(Channel.WIDGET), consented(Channel.TELEGRAM));

        assertThat(plan(nudge("a", NOON).on(Channel.TELEGRAM), both, NOON))
                .isInstanceOfSatisfying(
                        Plan.FreeForm.class, plan -> assertThat(plan.channel()).isEqualTo(Channel.TELEGRAM));
        assertThat(plan(nudge("a", NOON).on(Channel.PUSH), both, NOON))
                .isInstanceOfSatisfying(
                        Plan.FreeForm.class, plan -> assertThat(plan.channel()).isEqualTo(Channel.WIDGET));
    }

    @Test
    void where_every_window_is_closed_it_waits_for_the_person_to_write_as_long_as_it_is_welcome() {
        Candidate nudge = nudge("a", NOON, Duration.ofHours(5));
        Recipient silent = ana(consented(Channel.WHATSAPP));

        assertThat(held(plan(nudge, silent, NOON))).isEqualTo("2027-05-04T17:00 window_closed");
        assertThat(plan(nudge, ana(heard(Channel.WHATSAPP, NOON.plusSeconds(60))), NOON.plusSeconds(61)))
                .isInstanceOf(Plan.FreeForm.class);
        assertThat(plan(nudge, silent, madrid("2027-05-04T17:00")).reason())
                .isEqualTo(new Reason.Expired(madrid("2027-05-04T17:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-04T20:59, sent",
        "2027-05-04T21:00, 2027-05-05T08:00 quiet_hours",
        "2027-05-05T03:00, 2027-05-05T08:00 quiet_hours",
        "2027-05-05T07:59, 2027-05-05T08:00 quiet_hours",
        "2027-05-05T08:00, sent",
        "2027-03-27T22:00, 2027-03-28T08:00 quiet_hours",
        "2027-10-30T22:00, 2027-10-31T08:00 quiet_hours",
    })
    void quiet_hours_are_those_of_the_person_s_clock(String local, String expected) {
        Instant now = madrid(local);

        Plan plan = plan(nudge("a", now), anaOnWidget(), now);

        assertThat(plan instanceof Plan.Send ? "sent" : held(plan)).isEqualTo(expected);
    }

    @Test
    void where_the_person_s_clock_is_unknown_the_creator_s_stands_in() {
        Instant night = madrid("2027-05-04T23:00");
        Recipient unknown = Recipient.of(ANA, null, List.of(consented(Channel.WIDGET)));
        Recipient far = Recipient.of(ANA, zone("America/Bogota"), List.of(consented(Channel.WIDGET)));

        assertThat(held(plan(nudge("a", night), unknown, night))).isEqualTo("2027-05-05T08:00 quiet_hours");
        assertThat(plan(nudge("a", night), far, night)).isInstanceOf(Plan.Send.class);
    }

    @Test
    void the_person_s_own_quiet_hours_count_before_the_creator_s() {
        Recipient nightWorker = wishing(anaOnWidget(), Hours.of(9, 17), null, null, null, null);

        assertThat(held(plan(nudge("a", NOON), nightWorker, NOON))).isEqualTo("2027-05-04T17:00 quiet_hours");
        Instant night = madrid("2027-05-05T03:00");
        assertThat(plan(nudge("a", night), nightWorker, night)).isInstanceOf(Plan.Send.class);
    }

    @Test
    void what_is_not_wanted_yet_is_held_until_then() {
        assertThat(held(plan(nudge("a", madrid("2027-05-04T18:30")), anaOnWidget(), NOON)))
                .isEqualTo("2027-05-04T18:30 not_yet");
        assertThat(held(plan(nudge("a", madrid("2027-05-04T22:30")), anaOnWidget(), NOON)))
                .isEqualTo("2027-05-05T08:00 quiet_hours");
    }

    @Test
    void a_full_day_and_a_full_week_hold_back_until_the_next_one_begins_to_be_awake() {
        Recipient threeToday = anaOnWidget()
                .having(List.of(
                        sent("x", "2027-05-04T08:00"), sent("y", "2027-05-04T10:00"), sent("z", "2027-05-04T00:10")));
        Recipient twoAWeek = wishing(
                anaOnWidget().having(List.of(sent("x", "2027-05-03T08:00"), sent("y", "2027-05-03T18:00"))),
                null,
                null,
                2,
                null,
                null);

        assertThat(held(plan(nudge("a", NOON), threeToday, NOON))).isEqualTo("2027-05-05T08:00 day_full");
        assertThat(held(plan(nudge("a", NOON, Duration.ofDays(7)), twoAWeek, NOON)))
                .isEqualTo("2027-05-10T08:00 week_full");
    }

    @Test
    void of_two_caps_the_lower_one_holds_and_of_two_gaps_the_longer_one() {
        Recipient oneADay =
                wishing(anaOnWidget().having(List.of(sent("x", "2027-05-04T08:00"))), null, 1, null, null, null);
        Recipient manyADay = wishing(
                anaOnWidget().having(List.of(sent("x", "2027-05-04T11:30"))),
                null,
                99,
                null,
                Duration.ofHours(4),
                null);

        assertThat(held(plan(nudge("a", NOON), oneADay, NOON))).isEqualTo("2027-05-05T08:00 day_full");
        assertThat(held(plan(nudge("a", NOON), manyADay, NOON))).isEqualTo("2027-05-04T15:30 too_soon");
    }

    @Test
    void messages_keep_their_distance_also_from_those_planned_for_later() {
        Candidate later = nudge("later", madrid("2027-05-04T13:00")).withPriority(90);
        Candidate now = nudge("now", NOON).withPriority(10);

        List<Plan> plans = Planner.plan(List.of(now, later), List.of(anaOnWidget()), RULES, NOON);

        assertThat(held(plans.getLast())).isEqualTo("2027-05-04T13:00 not_yet");
        assertThat(held(plans.getFirst())).isEqualTo("2027-05-04T15:00 too_soon");
    }

    @Test
    void who_comes_first_is_decided_by_priority_then_by_time_then_by_key() {
        Recipient oneLeft = anaOnWidget().having(List.of(sent("x", "2027-05-04T08:00"), sent("y", "2027-05-04T08:01")));
        Candidate low = nudge("a", NOON.minusSeconds(90)).withPriority(10);
        Candidate early = nudge("c", NOON.minusSeconds(60));
        Candidate late = nudge("b", NOON.minusSeconds(30));
        Candidate same = nudge("bb", NOON.minusSeconds(30));

        List<Plan> plans = Planner.plan(List.of(same, low, late, early), List.of(oneLeft), RULES, NOON);

        assertThat(plans).extracting(Plan::key).containsExactly("bb", "a", "b", "c");
        assertThat(plans.get(3)).isInstanceOf(Plan.Send.class);
        assertThat(held(plans.get(2))).isEqualTo("2027-05-05T08:00 day_full");
        assertThat(held(plans.get(0))).isEqualTo("2027-05-05T10:00 day_full");
        assertThat(held(plans.get(1))).isEqualTo("2027-05-05T12:00 day_full");
    }

    @Test
    void the_creator_s_priorities_count_before_those_of_messages() {
        Rules rules = new Rules(
                MADRID, Hours.of(21, 8), 1, 10, Duration.ZERO, Holidays.NONE, Map.of("vip", 99), WindowKeeper.OFF);
        Candidate vip = Candidate.of(
                        "v", ANA, new Origin("vip", "Vip", ""), Kind.NUDGE, NOON, NOON.plusSeconds(9999), "Hi")
                .withPriority(0);

        List<Plan> plans =
                Planner.plan(List.of(nudge("a", NOON).withPriority(80), vip), List.of(anaOnWidget()), rules, NOON);

        assertThat(plans.getLast()).isInstanceOf(Plan.Send.class);
        assertThat(plans.getFirst()).isInstanceOf(Plan.Held.class);
    }

    @Test
    void on_holidays_and_days_off_nothing_goes_out() {
        Rules rules = new Rules(
                MADRID,
                Hours.of(21, 8),
                3,
                10,
                Duration.ofHours(2),
                new Holidays(Set.of(LocalDate.parse("2027-05-05")), Set.of(MonthDay.of(5, 4))),
                Map.of(),
                WindowKeeper.OFF);

        assertThat(held(Planner.plan(List.of(nudge("a", NOON)), List.of(anaOnWidget()), rules, NOON)
                        .getFirst()))
                .isEqualTo("2027-05-06T08:00 day_off");
    }

    @Test
    void who_snoozes_hears_nothing_until_then() {
        Recipient snoozing = wishing(anaOnWidget(), null, null, null, null, madrid("2027-05-06T15:00"));

        assertThat(held(plan(nudge("a", NOON), snoozing, NOON))).isEqualTo("2027-05-06T15:00 snoozed");
    }

    @Test
    void a_good_morning_comes_in_the_morning_or_not_at_all() {
        Candidate morning = nudge("a", madrid("2027-05-04T08:00")).during(Hours.of(6, 11));

        assertThat(held(plan(morning, anaOnWidget(), NOON))).isEqualTo("2027-05-05T08:00 out_of_hours");
        assertThat(plan(nudge("a", NOON, Duration.ofHours(3)).during(Hours.of(6, 11)), anaOnWidget(), NOON)
                        .reason())
                .isEqualTo(new Reason.NoTimeLeft(new Reason.OutOfHours(Hours.of(6, 11)), madrid("2027-05-04T15:00")));
    }

    @Test
    void who_opted_out_or_may_be_in_danger_gets_nothing_whatever_it_is() {
        Candidate important = nudge("a", NOON).withPriority(100);

        assertThat(plan(important, optedOut(anaOnWidget(), NOON.minusSeconds(1)), NOON)
                        .reason())
                .isEqualTo(new Reason.OptedOut(NOON.minusSeconds(1)));
        assertThat(plan(important, inCrisis(anaOnWidget(), NOON.minusSeconds(1)), NOON)
                        .reason())
                .isEqualTo(new Reason.InCrisis(NOON.minusSeconds(1)));
    }

    @Test
    void without_consent_or_without_a_channel_nothing_goes_out() {
        assertThat(plan(nudge("a", NOON), ana(new Reach(Channel.WIDGET, Reach.Standing.NOT_CONSENTED, NOON)), NOON)
                        .reason())
                .isEqualTo(new Reason.NoConsent());
        assertThat(plan(nudge("a", NOON), ana(), NOON).reason()).isEqualTo(new Reason.Unreachable());
        assertThat(Planner.plan(List.of(nudge("a", NOON)), List.of(), RULES, NOON)
                        .getFirst()
                        .reason())
                .isEqualTo(new Reason.UnknownPerson());
    }

    @Test
    void after_an_outage_only_what_is_still_welcome_goes_out_and_of_a_series_only_the_latest() {
        Instant back = madrid("2027-05-07T09:30");
        Candidate monday =
                nudge("mon", madrid("2027-05-04T09:00"), Duration.ofHours(4)).inSeries("morning");
        Candidate thursday =
                nudge("thu", madrid("2027-05-06T09:00"), Duration.ofDays(2)).inSeries("morning");
        Candidate friday =
                nudge("fri", madrid("2027-05-07T09:00"), Duration.ofHours(4)).inSeries("morning");

        List<Plan> plans = Planner.plan(List.of(monday, thursday, friday), List.of(anaOnWidget()), RULES, back);

        assertThat(plans.get(0).reason()).isEqualTo(new Reason.Expired(madrid("2027-05-04T13:00")));
        assertThat(plans.get(1).reason()).isEqualTo(new Reason.Superseded("fri"));
        assertThat(plans.get(2)).isInstanceOf(Plan.Send.class);
    }

    @Test
    void what_was_sent_is_not_sent_again_and_nothing_is_sent_twice_at_once() {
        Recipient had = anaOnWidget().having(List.of(sent("a", "2027-05-04T08:00")));

        assertThat(plan(nudge("a", NOON), had, NOON).reason())
                .isEqualTo(new Reason.AlreadySent(madrid("2027-05-04T08:00")));
        assertThat(Planner.plan(List.of(nudge("b", NOON), nudge("b", NOON)), List.of(had), RULES, NOON))
                .extracting(Plans::reason)
                .containsExactly(Reason.AlwaysOpen.class, Reason.Repeated.class);
    }

    @Test
    void what_needs_approval_waits_for_it_and_takes_no_place_meanwhile() {
        Candidate awaited = nudge("a", NOON).withPriority(90).approved(Approval.AWAITED);
        Candidate other = nudge("b", NOON);

        List<Plan> plans = Planner.plan(List.of(awaited, other), List.of(anaOnWidget()), RULES, NOON);

        assertThat(held(plans.getFirst())).isEqualTo("2027-05-07T12:00 awaits_approval");
        assertThat(plans.getLast()).isInstanceOf(Plan.Send.class);
        assertThat(plan(nudge("a", NOON).approved(Approval.REFUSED), anaOnWidget(), NOON)
                        .reason())
                .isEqualTo(new Reason.Refused());
    }

    @Test
    void whoever_flies_west_gets_no_second_day_and_whoever_flies_east_none_either() {
        Rules one = new Rules(MADRID, Hours.of(21, 8), 1, 10, Duration.ZERO, Holidays.NONE, Map.of(), WindowKeeper.OFF);
        // Sent on the 10th in Auckland; in Los Angeles it is the 9th then, and the 10th again a day later.
        Sent inAuckland =
                new Sent("x", Kind.NUDGE, Instant.parse("2027-06-09T23:00:00Z"), LocalDate.parse("2027-06-10"));
        Recipient west = Recipient.of(ANA, zone("America/Los_Angeles"), List.of(consented(Channel.WIDGET)))
                .having(List.of(inAuckland));

        Instant ninth = Instant.parse("2027-06-10T02:00:00Z");
        Instant tenth = Instant.parse("2027-06-10T18:00:00Z");
        Instant eleventh = Instant.parse("2027-06-11T18:00:00Z");
        assertThat(Planner.plan(List.of(nudge("a", ninth)), List.of(west), one, ninth)
                        .getFirst()
                        .reason())
                .isEqualTo(new Reason.DayFull(1, LocalDate.parse("2027-06-09")));
        assertThat(Planner.plan(List.of(nudge("a", tenth)), List.of(west), one, tenth)
                        .getFirst())
                .isInstanceOf(Plan.Held.class);
        assertThat(Planner.plan(List.of(nudge("a", eleventh)), List.of(west), one, eleventh)
                        .getFirst())
                .isInstanceOf(Plan.Send.class);
    }

    @Test
    void people_do_not_compete_with_each_other() {
        Recipient ben = Recipient.of(BEN, zone("Europe/Madrid"), List.of(consented(Channel.WIDGET)));
        Candidate his = Candidate.of("b", BEN, SLEEP, Kind.NUDGE, NOON, NOON.plusSeconds(60), "Hi");

        assertThat(Planner.plan(List.of(nudge("a", NOON), his), List.of(ben, anaOnWidget()), RULES, NOON))
                .allMatch(Plan.Send.class::isInstance);
    }
}
