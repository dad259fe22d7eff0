package org.companero.studio.builder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.SamplePrograms;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepWordsTest {

    private final StepWords english = new StepWords(Messages.in(Locale.ENGLISH));
    private final StepWords spanish = new StepWords(Messages.in(Locale.of("es")));

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void every_kind_of_step_has_words_for_its_card_in_both_languages(StepKind kind) {
        Step step = Drafts.of(kind, Program.empty("New", "es"));

        assertThat(english.title(step)).isNotBlank();
        assertThat(spanish.title(step)).isNotBlank();
        assertThat(english.kind(step)).isNotEqualTo(spanish.kind(step));
        assertThat(english.content(step)).isNotNull();
    }

    @Test
    void durations_are_said_in_the_largest_unit_that_fits() {
        assertThat(english.duration(Duration.ofHours(24))).isEqualTo("1 day");
        assertThat(english.duration(Duration.ofHours(36))).isEqualTo("36 hours");
        assertThat(english.duration(Duration.ofDays(14))).isEqualTo("2 weeks");
        assertThat(spanish.duration(Duration.ofMinutes(1))).isEqualTo("1 minuto");
        assertThat(WaitTime.of(Duration.ofSeconds(61)).amount()).isEqualTo(2);
    }

    @Test
    void conditions_read_as_phrases() {
        Step branch = SamplePrograms.sleep().step(SamplePrograms.id("branch_1")).orElseThrow();

        assertThat(english.outlet(branch, branch.outlets().getFirst())).isEqualTo("good nights is at least 1");
        assertThat(english.outlet(branch, branch.outlets().getLast())).isEqualTo("Otherwise");
        assertThat(english.outlet(branch, new Outlet(Outlet.NEXT, "", true))).isEmpty();
    }

    @Test
    void a_long_text_without_a_title_is_parted_into_headline_and_rest() {
        Step message = new Say.Message(
                SamplePrograms.id("m"), "", "Good evening! Tonight we start small, with one habit at a time.");

        assertThat(english.title(message)).isEqualTo("Good evening!");
        assertThat(english.content(message)).isEqualTo("Tonight we start small, with one habit at a time.");
    }
}
