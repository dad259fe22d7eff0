package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What creators are told. The marked characters stand between › and ‹.
class ExpressionFaultTest {

    private static final Locale SPANISH = Locale.of("es");

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            run.›wieght‹ > 80             ;; There is no run.wieght. Did you mean run.weight?
            run.›foo_bar_baz‹ > 80        ;; There is no run.foo_bar_baz.
            fields.›nickame‹              ;; There is no fields.nickame. Did you mean fields.nickname?
            contact.›lang‹ == "es"        ;; There is no contact.lang.
            habits.›watr‹.streak          ;; There is no habits.watr. Did you mean habits.water?
            habits.water.›streek‹ > 1     ;; There is no habits.water.streek. Did you mean habits.water.streak?
            habits.›water‹                ;; Write which one: habits.water. and a name.
            has(habits.›water‹)           ;; Write which one: habits.water. and a name.
            ›weight‹ > 80                 ;; There is no weight. Did you mean run.weight?
            ›wieght‹ > 80                 ;; There is no wieght. Did you mean run.weight?
            ›contct‹.name                 ;; There is no contct. Did you mean contact?
            ›run‹ == 1                    ;; Write which one: run. and a name.
            size(›run‹)                   ;; Write which one: run. and a name.
            contact.name.›foo‹            ;; Nothing can stand behind this point: what is in front is a value already.
            input.›foo‹                   ;; Nothing can stand behind this point: what is in front is a value already.
            ›uper‹(input)                 ;; There is no function uper. Did you mean upper?
            input.›uper‹()                ;; There is no function uper. Did you mean upper?
            1 + ›daysuntil‹(now)          ;; There is no function daysuntil. Did you mean days_until?
            run.weight › > ‹ "80"         ;; “>” cannot be used with number and text here.
            run.name › - ‹ 1              ;; “-” cannot be used with text and number here.
            ›upper‹(run.weight)           ;; “upper” cannot be used with number here.
            run.weight.›upper‹()          ;; “upper” cannot be used with number here.
            ›round‹(contact.tags, 1)      ;; “round” cannot be used with list and number here.
            run.weight › && ‹ true        ;; “&&” cannot be used with number and yes or no here.
            ›!‹run.weight                 ;; “!” cannot be used with number here.
            run.weight › = ‹ 80           ;; “=” cannot stand here. Did you mean ==?
            true › and ‹ false            ;; “and” cannot stand here. Did you mean &&?
            run.weight > 80 ›90‹          ;; “90” cannot stand here.
            run.weight ›>‹                ;; The expression ends too early: something is missing here.
            (run.weight ›>‹               ;; The expression ends too early: something is missing here.
            run.name == ›"Ana‹            ;; The text that begins here has no closing quote.
            run.name == ›“‹Ana”           ;; ““” cannot stand here. Did you mean "?
            ›{‹"a": 1}                    ;; Braces are not part of the language.
            run.weight == ›null‹          ;; There is no null. Ask has(run.x) whether there is a value.
            ›b"abc"‹                      ;; Write the text without the b in front.
            days_until(›"2026-13-01"‹)    ;; This text is no date.
            between_times(›"25:00"‹, "07:00") ;; This text is no time.
            format_date(now, ›"lnog"‹)    ;; This text is no style. Did you mean "long"?
            matches(input, ›"("‹)         ;; This text is no pattern.
            matches(input, run›.‹name)    ;; Write the pattern here in quotes.
            ›[‹1, "a"]                    ;; What is in this list must be of one type.
            """)
    void a_fault_points_at_its_place(String marked, String message) {
        String tight = marked.replace("› ", "›").replace(" ‹", "‹");
        int position = tight.indexOf('›');
        int length = tight.indexOf('‹') - position - 1;
        String source = tight.replace("›", "").replace("‹", "");

        ExpressionFault fault = fault(source);

        assertThat(fault.message(Locale.ENGLISH)).isEqualTo(message);
        assertThat(source.substring(fault.position(), fault.position() + fault.length()))
                .isEqualTo(source.substring(position, position + length));
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void faults_are_told_in_spanish_too() {
        assertThat(fault("run.wieght > 80").message(SPANISH))
                .isEqualTo("No existe run.wieght. ¿Querías decir run.weight?");
        assertThat(fault("run.weight > \"80\"").message(SPANISH))
                .isEqualTo("«>» no puede usarse aquí con número y texto.");
    }

    static ExpressionFault fault(String source) {
        ExpressionFault fault =
                catchThrowableOfType(ExpressionFault.class, () -> Expressions.compile(source, Ana.NAMES));
        assertThat(fault).as(source).isNotNull();
        return fault;
    }
}
