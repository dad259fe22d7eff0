package org.companero.protocol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String REFUSED = "(refused)";
    private static final LocalDate TODAY = LocalDate.parse("2026-12-31");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 7             | 7
            en    | 7.50          | 7.5
            es    | 7,5           | 7.5
            en    | 7,5           | 7.5
            en    | 1,500         | 1500
            es    | 1.500         | 1500
            es    | 1,500         | 1.5
            en    | 1.500         | 1.5
            es-MX | 1,500         | 1500
            es    | 1.234.567,89  | 1234567.89
            en    | 1,234,567.89  | 1234567.89
            fr    | 1 234,5       | 1234.5
            de    | 12’500        | 12500
            en    | 0,125         | 0.125
            es    | 0.125         | 0.125
            en    | .5            | 0.5
            en    | -3            | -3
            en    | −3            | -3
            en    | +3            | 3
            en    | ７            | 7
            en    | 0.0           | 0
            en    | about 70 kg   | 70
            es    | unas 7 horas  | 7
            en    | 7h            | 7
            en    | I slept 7.    | 7
            en    | 7 or 8        | (refused)
            en    | 10-12         | (refused)
            en    | 7:30          | (refused)
            en    | B12           | (refused)
            en    | 1e5           | (refused)
            en    | 1.2.3         | (refused)
            en    | 12,34,567     | (refused)
            en    | a lot         | (refused)
            en    | ½             | (refused)
            en    | ''            | (refused)
            """)
    void numbers_are_read_as_people_write_them(String language, String text, String kept) {
        assertThat(read(new ExpectedAnswer.Number(null, null), language, text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 10", "10.0, 10", "0.99, (refused)", "10.01, (refused)", "-5, (refused)"})
    void bounds_belong_to_what_counts(String text, String kept) {
        var expected = new ExpectedAnswer.Number(BigDecimal.ONE, BigDecimal.TEN);

        assertThat(read(expected, "en", text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 2026-01-31          | 2026-01-31
            en    | 2026/1/31           | 2026-01-31
            es    | 31/1/2026           | 2026-01-31
            es    | 31-01-26            | 2026-01-31
            es    | 31.1.2026           | 2026-01-31
            es    | 3/4/2026            | 2026-04-03
            en    | 3/4/2026            | 2026-03-04
            en-GB | 3/4/2026            | 2026-04-03
            en    | 31/1/2026           | 2026-01-31
            es    | 1/31/2026           | 2026-01-31
            es    | 3/4/85              | 1985-04-03
            en    | 31 January 2026     | 2026-01-31
            en    | January 31st, 2026  | 2026-01-31
            en    | on the 2nd of Feb. 2026 | 2026-02-02
            es    | 31 de enero de 2026 | 2026-01-31
            es    | el 31 de Enero del 2026 | 2026-01-31
            es    | 1º sept. 2026       | 2026-09-01
            en    | today               | 2026-12-31
            en    | Tomorrow!           | 2027-01-01
            es    | hoy                 | 2026-12-31
            es    | Mañana              | 2027-01-01
            es    | manana              | 2027-01-01
            es    | pasado mañana       | 2027-01-02
            es    | ayer                | 2026-12-30
            en    | 29/2/2027           | (refused)
            en    | 31/31/2026          | (refused)
            en    | 2026-13-01          | (refused)
            en    | 0000-01-01          | (refused)
            en    | next summer         | (refused)
            en    | 31 Brumaire 2026    | (refused)
            en    | ''                  | (refused)
            """)
    void dates_are_read_as_people_write_them(String language, String text, String kept) {
        assertThat(read(new ExpectedAnswer.Date(), language, text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z"})
    void at_the_ends_of_time_there_is_no_today(String now) {
        var memory = new Memory(
                Map.of(), new Moment(Instant.parse(now), Person.UNKNOWN), Prepared.of(Program.empty("Test", "en")));

        assertThat(memory.date("today")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana@example.com            | ana@example.com
            Ana.B+x@EXAMPLE.Com        | Ana.B+x@example.com
            my mail is ana@example.com. | ana@example.com
            <ana@example.com>          | ana@example.com
            mailto:ana@example.com     | ana@example.com
            niño@correo.es             | niño@correo.es
            ana@example                | (refused)
            ana@@example.com           | (refused)
            ana..b@example.com         | (refused)
            .ana@example.com           | (refused)
            ana.@example.com           | (refused)
            ana@-example.com           | (refused)
            @example.com               | (refused)
            a@b.es and c@d.es          | (refused)
            ana at example.com         | (refused)
            """)
    void an_e_mail_address_is_found_in_what_was_written(String text, String kept) {
        assertThat(read(new ExpectedAnswer.Email(), "en", text)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +34 600 000 000      | +34600000000
            600-000-000          | 600000000
            (0049) 30 123456     | 004930123456
            +1.555.010.0000      | +15550100000
            123456               | (refused)
            1234567890123456     | (refused)
            six hundred          | (refused)
            600 000 000 ext 5    | (refused)
            600+000000           | (refused)
            """)
    void a_phone_number_is_kept_as_digits(String text, String kept) {
        assertThat(read(new ExpectedAnswer.Phone(), "en", text)).isEqualTo(kept);
    }

    @Test
    void a_text_is_trimmed_and_has_an_end() {
        var expected = new ExpectedAnswer.Text(5);

        assertThat(read(expected, "en", " \u00a0 Ana\n")).isEqualTo("Ana");
        assertThat(read(expected, "en", "😴😴😴😴😴")).isEqualTo("😴😴😴😴😴");
        assertThat(read(expected, "en", "Annabel")).isEqualTo(REFUSED);
        assertThat(read(expected, "en", " \n\t ")).isEqualTo(REFUSED);
    }

    private static String read(ExpectedAnswer expected, String language, String text) {
        return Answers.read(expected, text, null, Customs.of(language), TODAY)
                .map(Value::plain)
                .orElse(REFUSED);
    }
}
