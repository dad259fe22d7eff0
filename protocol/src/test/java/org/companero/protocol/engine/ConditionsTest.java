package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final Moment MOMENT = new Moment(Instant.parse("2026-01-31T20:30:00Z"), Person.UNKNOWN);
    private static final Map<String, Value> KNOWN = Map.of(
            "hours", Value.of(new BigDecimal("7.5")),
            "steps", Value.of("1.234"),
            "slept", Value.of("Más o menos"),
            "day", Value.of("2026-01-31"),
            "goal", Value.of(8),
            "blank", Value.of("  "));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours   | EQUALS     | 7,50          | true
            hours   | EQUALS     | 8             | false
            hours   | NOT_EQUALS | 8             | true
            hours   | GREATER    | 7             | true
            hours   | GREATER    | 7.5           | false
            hours   | AT_LEAST   | 7.5           | true
            hours   | AT_MOST    | 10            | true
            hours   | LESS       | 10            | true
            hours   | LESS       | {{goal}}      | true
            hours   | CONTAINS   | .5            | true
            steps   | LESS       | 2             | true
            steps   | LESS       | 1.300         | true
            slept   | EQUALS     | mas o menos   | true
            slept   | CONTAINS   | MENOS         | true
            slept   | CONTAINS   | nada          | false
            slept   | NOT_EQUALS | MÁS O MENOS   | false
            day     | GREATER    | 2026-01-05    | true
            day     | LESS       | 2025-12-31    | false
            blank   | IS_EMPTY   | ''            | true
            blank   | IS_SET     | ''            | false
            nobody  | IS_EMPTY   | ''            | true
            nobody  | EQUALS     | ''            | true
            nobody  | LESS       | 5             | false
            nobody  | AT_MOST    | 5             | false
            hours   | GREATER    | ''            | false
            hours   | CONTAINS   | ''            | false
            hours   | IS_SET     | ''            | true
            """)
    void a_condition_compares_numbers_as_numbers_and_the_rest_as_words(
            String variable, Operator operator, String value, boolean holds) {
        var condition = new Condition.Compare(variable, operator, value);

        var memory = new Memory(
                KNOWN,
                MOMENT,
                Prepared.of(Drawn.row(Steps.words("ask", "goal")).in("es").program()));

        assertThat(memory.holds(condition)).isEqualTo(holds);
    }
}
