package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.companero.protocol.delivery.AnyDelivery.Situation;

/// What the planner promises, whoever the people are, whatever is wanted of them, and whenever.
@Domain(AnyDelivery.class)
class PlannerPropertiesTest {

    private static final int TRIES = 600;

    @Property(tries = TRIES)
    void every_message_gets_one_plan_in_its_place(@ForAll Situation all) {
        List<Plan> plans = all.plan();

        assertThat(plans.stream().map(Plan::key))
                .containsExactlyElementsOf(
                        all.candidates().stream().map(Candidate::key).toList());
        assertThat(plans.stream().map(Plan::person))
                .containsExactlyElementsOf(
                        all.candidates().stream().map(Candidate::person).toList());
    }

    @Property(tries = TRIES)
    void the_order_of_messages_and_of_people_changes_nothing(@ForAll Situation all, @ForAll long seed) {
        Random chance = new Random(seed);
        List<Candidate> candidates = new ArrayList<>(all.candidates());
        List<Recipient> people = new ArrayList<>(all.people());
        Collections.shuffle(candidates, chance);
        Collections.shuffle(people, chance);

        assertThat(Planner.plan(candidates, people, all.rules(), all.now()))
                .containsExactlyInAnyOrderElementsOf(all.plan());
    }

    @Property(tries = TRIES)
    void planned_one_by_one_people_get_the_same_as_together(@ForAll Situation all) {
        List<Plan> apart = all.people().stream()
                .flatMap(one -> Planner.plan(all.of(one), List.of(one), all.rules(), all.now()).stream())
                .toList();

        assertThat(apart)
                .containsExactlyInAnyOrderElementsOf(all.plan().stream()
                        .filter(plan -> !(plan.reason() instanceof Reason.UnknownPerson))
                        .toList());
    }

    @Property(tries = TRIES)
    void nothing_is_sent_to_who_does_not_want_it_or_when_they_do_not(@ForAll Situation all) {
        for (Plan plan : all.sends()) {
            Recipient person = all.person(plan);
            ZonedDateTime local = all.now().atZone(all.zone(person));
            assertThat(person.optedOut()).isNull();
            assertThat(person.inCrisis()).isNull();
            assertThat(person.snoozedUntil())
                    .satisfiesAnyOf(
                            until -> assertThat(until).isNull(),
                            until -> assertThat(until).isBeforeOrEqualTo(all.now()));
            assertThat(isQuiet(all.quiet(person), local.toLocalTime())).isFalse();
            assertThat(person.daysOff()).doesNotContain(local.toLocalDate());
            assertThat(all.rules().holidays().days()).doesNotContain(local.toLocalDate());
        }
    }

    @Property(tries = TRIES)
    void nothing_is_sent_before_or_after_its_time(@ForAll Situation all) {
        for (Plan plan : all.sends()) {
            Candidate candidate = all.candidate(plan);
            assertThat(candidate.wanted()).isBeforeOrEqualTo(all.now());
            assertThat(candidate.welcomeUntil()).isAfter(all.now());
            assertThat(candidate.approval()).isEqualTo(Approval.GIVEN);
        }
    }

    @Property(tries = TRIES)
    void what_is_sent_and_what_was_sent_keeps_within_the_budget(@ForAll Situation all) {
        for (Recipient person : all.people()) {
            long sending = all.sends().stream()
                    .filter(plan -> plan.person().equals(person.id()))
                    .count();
            if (sending == 0) {
                continue;
            }
            ZoneId zone = all.zone(person);
            LocalDate today = all.now().atZone(zone).toLocalDate();
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            long day = person.sent().stream()
                    .filter(sent -> sent.day().equals(today))
                    .count();
            long dayHere = person.sent().stream()
                    .filter(sent -> sent.at().atZone(zone).toLocalDate().equals(today))
                    .count();
            long week = person.sent().stream()
                    .filter(sent -> !sent.day().isBefore(monday) && sent.day().isBefore(monday.plusWeeks(1)))
                    .count();
            assertThat(day + sending).isLessThanOrEqualTo(all.perDay(person));
            assertThat(dayHere + sending).isLessThanOrEqualTo(all.perDay(person));
            assertThat(week + sending).isLessThanOrEqualTo(all.perWeek(person));
            Duration gap = all.gap(person);
            assertThat(person.sent())
                    .noneMatch(
                            sent -> Duration.between(sent.at(), all.now()).abs().compareTo(gap) < 0);
            assertThat(sending).isLessThanOrEqualTo(gap.isZero() ? Long.MAX_VALUE : 1);
        }
    }

    @Property(tries = TRIES)
    void what_is_sent_goes_where_the_person_consented_and_freely_only_while_one_may(@ForAll Situation all) {
        for (Plan.Send plan : all.sends()) {
            Reach reach = all.person(plan).reaches().stream()
                    .filter(one -> one.channel() == plan.channel())
                    .findFirst()
                    .orElseThrow();
            boolean template = switch (plan) {
                case Plan.FreeForm _ -> false;
                case Plan.ByTemplate _ -> true;
                case Plan.OtherChannel other -> other.template() != null;
            };
            assertThat(reach.standing()).isEqualTo(Reach.Standing.CONSENTED);
            if (reach.channel() == Channel.WHATSAPP && !template) {
                assertThat(reach.heard()).isAfter(all.now().minus(Duration.ofHours(24)));
            }
            if (template) {
                assertThat(all.candidate(plan).template()).isNotNull();
            }
        }
    }

    @Property(tries = TRIES)
    void nothing_is_sent_twice(@ForAll Situation all) {
        Map<String, Long> keys = all.sends().stream()
                .collect(Collectors.groupingBy(plan -> plan.person() + plan.key(), Collectors.counting()));

        assertThat(keys.values()).allMatch(count -> count == 1);
        for (Plan plan : all.sends()) {
            assertThat(all.person(plan).sent()).extracting(Sent::key).doesNotContain(plan.key());
        }
    }

    @Property(tries = TRIES)
    void what_is_held_is_held_until_a_later_time_at_which_it_is_still_welcome(@ForAll Situation all) {
        for (Plan plan : all.plan()) {
            if (plan instanceof Plan.Held held) {
                assertThat(held.until()).isAfter(all.now());
                assertThat(held.until()).isBeforeOrEqualTo(all.candidate(plan).welcomeUntil());
            }
        }
    }

    /// Nothing else happening, whatever is held comes to an end: it is sent or dropped, and never held for ever.
    @Property(tries = 200)
    void planned_again_and_again_everything_comes_to_an_end(@ForAll Situation all) {
        Map<UUID, Recipient> people =
                all.people().stream().collect(Collectors.toMap(Recipient::id, Function.identity()));
        List<Candidate> open = all.candidates();
        Instant now = all.now();
        for (int round = 0; !open.isEmpty(); round++) {
            assertThat(round).isLessThan(300);
            List<Plan> plans = Planner.plan(open, people.values(), all.rules(), now);
            List<Candidate> left = new ArrayList<>();
            Instant next = Instant.MAX;
            for (int place = 0; place < plans.size(); place++) {
                if (plans.get(place) instanceof Plan.Held held) {
                    left.add(open.get(place));
                    next = held.until().isBefore(next) ? held.until() : next;
                } else if (plans.get(place) instanceof Plan.Send send) {
                    people.compute(send.person(), (_, one) -> having(one, send, all));
                }
            }
            open = left;
            now = next;
        }
    }

    /// Who comes later never takes anything from who comes first.
    @Property(tries = TRIES)
    void a_message_fares_the_same_whatever_comes_after_it(@ForAll Situation all) {
        int lowest =
                all.candidates().stream().mapToInt(Candidate::priority).min().orElse(0);
        List<Candidate> alone = all.candidates().stream()
                .filter(candidate -> candidate.series().isEmpty())
                .toList();
        List<Candidate> first = alone.stream()
                .filter(candidate -> candidate.priority() > lowest)
                .toList();

        assertThat(Planner.plan(alone, all.people(), all.rules(), all.now()))
                .containsAll(Planner.plan(first, all.people(), all.rules(), all.now()));
    }

    @Property(tries = TRIES)
    void every_plan_can_be_kept_and_told(@ForAll Situation all) {
        Explanation explanation =
                new Explanation(Explanation.Reader.CREATOR, all.rules().zone(), Locale.ROOT);
        for (Plan plan : all.plan()) {
            assertThat(PlanJson.readPlan(PlanJson.write(plan))).isEqualTo(plan);
            assertThat(explanation.of(plan)).endsWith(".").doesNotContain("null");
        }
    }

    private static Recipient having(Recipient one, Plan.Send send, Situation all) {
        LocalDate day = all.now().atZone(all.zone(one)).toLocalDate();
        return one.having(
                Stream.concat(one.sent().stream(), Stream.of(new Sent(send.key(), Kind.NUDGE, all.now(), day)))
                        .toList());
    }

    private static boolean isQuiet(Hours hours, LocalTime time) {
        int from = hours.from().toSecondOfDay();
        int until = hours.until().toSecondOfDay();
        int now = time.toSecondOfDay();
        return from < until ? now >= from && now < until : from > until && (now >= from || now < until);
    }
}
