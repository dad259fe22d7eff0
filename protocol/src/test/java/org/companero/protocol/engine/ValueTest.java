package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook.Kept;
import org.companero.protocol.program.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

    @Test
    void equal_numbers_are_equal_values_however_they_are_written() {
        assertThat(Value.of(new BigDecimal("7.50"))).isEqualTo(Value.of(new BigDecimal("75e-1")));
        assertThat(Value.of(new BigDecimal("1e3")).plain()).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e401"})
    void a_number_out_of_all_proportion_is_nothing(String number) {
        assertThat(Value.of(new BigDecimal(number))).isEqualTo(Value.NOTHING);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Value.Number(new BigDecimal(number)));
    }

    @Test
    void a_service_that_answers_such_a_number_does_no_harm_and_an_exact_one_stays_exact() {
        var webhook = new Connect.Webhook(
                new NodeId("call"),
                "",
                Connect.Webhook.Method.GET,
                "https://example.org",
                List.of(),
                Connect.Webhook.BodyType.NONE,
                "",
                List.of(new Kept("huge", "/huge"), new Kept("exact", "/exact")),
                0);

        var run = Rehearsal.of(Drawn.row(webhook, Steps.end("end", "")))
                .serviceSays(200, "{\"huge\":1e999999999,\"exact\":0.12345678901234567890123}");

        assertThat(run.path()).containsExactly("end");
        assertThat(run.state().variables())
                .containsAllEntriesOf(
                        Map.of("huge", Value.NOTHING, "exact", Value.of(new BigDecimal("0.12345678901234567890123"))));
    }

    @Test
    void what_a_model_said_is_read_back_equal() {
        Event event = new Event.ModelAnswered("e1", new ModelResult.Classified("sleep"));

        assertThat(EngineJson.readEvent(EngineJson.write(event))).isEqualTo(event);
    }
}
