package org.companero.protocol.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.companero.protocol.delivery.Plans.ANA;
import static org.companero.protocol.delivery.Plans.MADRID;
import static org.companero.protocol.delivery.Plans.SLEEP;
import static org.companero.protocol.delivery.Plans.ana;
import static org.companero.protocol.delivery.Plans.anaOnWidget;
import static org.companero.protocol.delivery.Plans.heard;
import static org.companero.protocol.delivery.Plans.madrid;
import static org.companero.protocol.delivery.Plans.nudge;
import static org.companero.protocol.delivery.Plans.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.companero.protocol.delivery.Explanation.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Locale SPANISH = Locale.of("es", "MX");
    private static final Instant NOON = madrid("2027-05-04T12:00");

    static Stream<Reason> reasons() {
        return AllReasons.all().stream();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void every_reason_is_told_whole_to_both_in_both_languages(Reason reason) {
        for (Reader reader : Reader.values()) {
            String english = new Explanation(reader, MADRID, Locale.GERMANY).of(reason);
            String spanish = new Explanation(reader, MADRID, SPANISH).of(reason);

            assertThat(english).matches("[A-Z].*\\.").doesNotContainPattern("\\{\\d|null");
            assertThat(spanish)
                    .matches("[A-ZÁÉÍÓÚ].*\\.")
                    .doesNotContainPattern("\\{\\d|null")
                    .isNotEqualTo(english);
        }
    }

    @Test
    void every_kind_of_reason_is_tried() {
        assertThat(reasons().map(reason -> (Object) reason.getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) Reason.class.getPermittedSubclasses());
    }

    @Test
    void both_languages_have_the_same_texts_and_none_is_left_over() {
        Set<String> english = Explanation.texts(Locale.ENGLISH).keySet();

        assertThat(Explanation.texts(SPANISH).keySet()).isEqualTo(english);
        Set<String> kinds = new TreeSet<>(Arrays.stream(Reason.class.getPermittedSubclasses())
                .map(Explanation::key)
                .toList());
        assertThat(english.stream()
                        .map(key -> key.split("\\.", 2)[0])
                        .filter(key -> !Set.of("format", "channel", "cause", "template", "held")
                                .contains(key)))
                .allMatch(kinds::contains);
        assertThat(english.stream().filter(key -> key.startsWith("channel."))).hasSize(Channel.values().length);
    }

    @Test
    void a_person_reads_why_they_got_a_message() {
        Plan plan = plan(nudge("a", NOON), ana(heard(Channel.WHATSAPP, madrid("2027-05-04T09:30"))), NOON);

        assertThat(new Explanation(Reader.PERSON, MADRID, Locale.ENGLISH).of(plan))
                .isEqualTo(
                        "“Better sleep” wanted to write to you on Tuesday 4 May, 12:00. You last wrote on WhatsApp on"
                                + " Tuesday 4 May, 09:30, so that we may write to you there.");
        assertThat(new Explanation(Reader.PERSON, MADRID, SPANISH).of(plan))
                .isEqualTo("«Better sleep» quería escribirte el martes 4 de mayo, 12:00. Escribiste por última vez por"
                        + " WhatsApp el martes 4 de mayo, 09:30, así que podemos escribirte ahí.");
    }

    @Test
    void a_creator_reads_why_somebody_did_not_get_one() {
        Instant evening = madrid("2027-05-04T21:30");
        Plan late = plan(nudge("a", evening, Duration.ofHours(2)), anaOnWidget(), evening);
        Plan held = plan(nudge("a", evening), anaOnWidget(), evening);

        assertThat(new Explanation(Reader.CREATOR, MADRID, Locale.ENGLISH).of(late))
                .isEqualTo(
                        "“Better sleep” wanted it to be there on Tuesday 4 May, 21:30. It would fall into their quiet"
                                + " hours, 21:00–08:00. It would be too late then: it is wanted until Tuesday 4 May, 23:30 only.");
        assertThat(new Explanation(Reader.CREATOR, MADRID, SPANISH).of(held))
                .endsWith("Caería en sus horas de silencio, 21:00–08:00. Se vuelve a planear el miércoles 5 de mayo,"
                        + " 08:00 como muy tarde.");
    }

    @Test
    void a_question_that_keeps_the_window_says_what_it_is_for() {
        Plan plan = new Plan.FreeForm(
                "a",
                ANA,
                new Cause(SLEEP, Kind.WINDOW_QUESTION, NOON),
                Channel.WHATSAPP,
                new Reason.WindowOpen(Channel.WHATSAPP, NOON));

        assertThat(new Explanation(Reader.PERSON, MADRID, Locale.ENGLISH).of(plan))
                .startsWith("This question keeps our chat open");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_plan_is_read_back_as_it_was_written(Reason reason) {
        Cause cause = new Cause(SLEEP, Kind.NUDGE, NOON);
        Stream.of(
                        new Plan.FreeForm("a", ANA, cause, Channel.WIDGET, reason),
                        new Plan.ByTemplate("a", ANA, cause, Channel.WHATSAPP, Plans.TEMPLATE, reason),
                        new Plan.OtherChannel("a", ANA, cause, Channel.EMAIL, null, reason),
                        new Plan.Held("a", ANA, cause, NOON, reason),
                        new Plan.Dropped("a", ANA, cause, reason))
                .forEach(plan ->
                        assertThat(PlanJson.readPlan(PlanJson.write(plan))).isEqualTo(plan));
    }

    @Test
    void messages_and_rules_are_read_back_as_they_were_written() {
        Candidate full = nudge("a", NOON)
                .inSeries("evening")
                .during(Hours.of(6, 11))
                .orBy(Plans.TEMPLATE)
                .on(Channel.TELEGRAM)
                .approved(Approval.AWAITED);
        Rules rules = Plans.RULES.with(WindowKeeper.asking("How was it?", 3));

        assertThat(PlanJson.readCandidate(PlanJson.write(full))).isEqualTo(full);
        assertThat(PlanJson.readRules(PlanJson.write(rules))).isEqualTo(rules);
    }
}
