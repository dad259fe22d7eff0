package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// What holds for any text that is taken for an expression, and anybody it is about.
@Domain(AnyExpression.class)
class ExpressionPropertiesTest {

    private static final Locale SPANISH = Locale.of("es");

    @Property
    void any_text_compiles_or_has_a_fault_within_it(@ForAll String source) {
        try {
            Compiled.of(source, Ana.NAMES);
        } catch (ExpressionFault fault) {
            assertThat(fault.position()).isBetween(0, Math.max(0, source.length() - 1));
            assertThat(fault.length()).isBetween(source.isEmpty() ? 0 : 1, source.length() - fault.position());
            assertThat(fault.message(Locale.ENGLISH)).isNotBlank();
            assertThat(fault.message(SPANISH)).isNotBlank();
        }
    }

    @Property
    void whatever_compiles_is_evaluated_for_anybody(@ForAll AnyExpression.Written written, @ForAll Scope scope) {
        Compiled expression = compiled(written.source());
        if (expression == null) {
            return;
        }

        Object value = expression.value(scope);

        assertThat(expression.value(scope)).isEqualTo(value);
        assertThat(expression.holds(scope)).isEqualTo(Boolean.TRUE.equals(value));
        assertThat(expression.text(scope)).hasSizeLessThanOrEqualTo(Limits.TEXT);
        assertThat(expression.cost(scope)).isLessThanOrEqualTo(Limits.STEPS);
    }

    @Property
    void any_text_is_filled_for_anybody(
            @ForAll AnyExpression.Written written, @ForAll String text, @ForAll Scope scope) {
        String whole = text + "{{" + written.source() + "|" + text + "}}" + text;

        assertThat(Expressions.template(whole, Ana.NAMES).fill(scope)).hasSizeLessThanOrEqualTo(Template.MAX_LENGTH);
        assertThat(Expressions.faults(whole, Ana.NAMES))
                .allSatisfy(
                        fault -> assertThat(fault.position() + fault.length()).isLessThanOrEqualTo(whole.length()));
    }

    @Property
    void proposals_and_colours_exist_for_any_text(@ForAll String source, @ForAll Integer caret) {
        assertThatCode(() -> Expressions.complete(source, caret, Ana.NAMES)).doesNotThrowAnyException();

        int end = 0;
        for (Token token : Expressions.tokens(source)) {
            assertThat(token.begin()).isGreaterThanOrEqualTo(end);
            assertThat(token.end()).isGreaterThan(token.begin()).isLessThanOrEqualTo(source.length());
            end = token.end();
        }
    }

    private static Compiled compiled(String source) {
        try {
            return Compiled.of(source, Ana.NAMES);
        } catch (ExpressionFault fault) {
            return null;
        }
    }
}
