package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How values are written in each language.
class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 5);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en    ; short ; Sep 5, 2026
            en-US ; long  ; September 5, 2026
            en    ; full  ; Saturday, September 5, 2026
            en    ; day   ; September 5
            en    ; month ; September 2026
            en-GB ; short ; 5 Sep 2026
            en-GB ; long  ; 5 September 2026
            en-GB ; full  ; Saturday, 5 September 2026
            en-GB ; day   ; 5 September
            fr    ; long  ; 5 September 2026
            es    ; short ; 5 sep 2026
            es    ; long  ; 5 de septiembre de 2026
            es-MX ; full  ; sábado, 5 de septiembre de 2026
            es    ; day   ; 5 de septiembre
            es    ; month ; septiembre de 2026
            es    ; other ; ''
            """)
    void dates(String tag, String style, String written) {
        assertThat(language(tag).date(DAY, style)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 00:00, 12:00 am",
        "en, 00:05, 12:05 am",
        "en, 09:10, 9:10 am",
        "en, 11:59, 11:59 am",
        "en, 12:00, 12:00 pm",
        "en, 13:09, 1:09 pm",
        "en, 23:59, 11:59 pm",
        "en-GB, 09:05, 09:05",
        "en-GB, 10:10, 10:10",
        "es, 00:00, 00:00",
        "es, 23:59, 23:59",
    })
    void times(String tag, LocalTime time, String written) {
        assertThat(language(tag).time(time)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en    ; 0            ; 0          ; 0.00
            en    ; 1            ; 1          ; 1.00
            en    ; -0.001       ; -0.001     ; 0.00
            en    ; -1.5         ; -1.5       ; -1.50
            en    ; 999          ; 999        ; 999.00
            en    ; 1500         ; 1500       ; 1,500.00
            en    ; 1234567.891  ; 1234567.891 ; 1,234,567.89
            en    ; 1.005        ; 1.005      ; 1.01
            en    ; 2.5          ; 2.5        ; 2.50
            en    ; 0.1234567    ; 0.123457   ; 0.12
            en    ; 1.10         ; 1.1        ; 1.10
            en    ; 1e15         ; 1000000000000000 ; 1,000,000,000,000,000.00
            es    ; 1500         ; 1500       ; 1500,00
            es    ; 12500.5      ; 12500,5    ; 12.500,50
            es    ; -12500.5     ; -12500,5   ; -12.500,50
            es-MX ; 12500.5      ; 12500.5    ; 12,500.50
            de    ; 1500.5       ; 1500,5     ; 1.500,50
            de-CH ; 1500.5       ; 1500.5     ; 1,500.50
            """)
    void numbers(String tag, double number, String plain, String grouped) {
        assertThat(Printed.number(number, language(tag))).isEqualTo(plain);
        assertThat(Printed.number(number, 2, language(tag))).isEqualTo(grouped);
    }

    @Test
    void a_number_without_end_is_not_written() {
        assertThat(Printed.number(Double.NaN, language("en"))).isEmpty();
        assertThat(Printed.number(Double.NEGATIVE_INFINITY, language("en"))).isEmpty();
        assertThat(Printed.number(12.4, 0, language("en"))).isEqualTo("12");
        assertThat(Printed.number(1.5e16, language("en"))).isEqualTo("15000000000000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; a,b,c        ; a, b and c
            en ; a,b          ; a and b
            en ; a            ; a
            es ; a,b,c        ; a, b y c
            es ; Juan,Inés    ; Juan e Inés
            es ; madre,hija   ; madre e hija
            es ; agua,hielo   ; agua y hielo
            es ; Ana,Íñigo    ; Ana e Íñigo
            es ; uno,ion      ; uno y ion
            es ; uno,hiato    ; uno y hiato
            es ; Ana,I        ; Ana e I
            fr ; a,b          ; a and b
            """)
    void lists(String tag, String words, String written) {
        assertThat(language(tag).list(List.of(words.split(",")))).isEqualTo(written);
    }

    @Test
    void an_empty_list_is_written_as_nothing() {
        assertThat(language("es").list(List.of())).isEmpty();
    }

    @Test
    void months_days_and_truths() {
        assertThat(Stream.of(Month.values()).map(language("es")::month))
                .startsWith("enero", "febrero")
                .endsWith("noviembre", "diciembre")
                .hasSize(12);
        assertThat(Stream.of(DayOfWeek.values()).map(language("es")::weekday))
                .containsExactly("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");
        assertThat(language("en").weekday(DayOfWeek.MONDAY)).isEqualTo("Monday");
        assertThat(language("en").month(Month.MAY)).isEqualTo("May");
        assertThat(List.of(
                        language("en").truth(true),
                        language("en").truth(false),
                        language("es").truth(true),
                        language("es").truth(false)))
                .containsExactly("yes", "no", "sí", "no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; 1,500.5    ; 1500.5
            en ; 1,500      ; 1500
            en ; 1,50       ; 1.5
            en ; 7,5        ; 7.5
            en ; ' -7.5 '   ; -7.5
            en ; +7         ; 7
            en ; 1,234,567  ; 1234567
            es ; 1.500,5    ; 1500.5
            es ; 1.500      ; 1500
            es ; 7.5        ; 7.5
            es ; 7,5        ; 7.5
            es ; 1.234.567,8 ; 1234567.8
            """)
    void texts_are_read_as_numbers_the_way_people_write_them(String tag, String text, double number) {
        Scope scope = Ana.in(Locale.forLanguageTag(tag));

        assertThat(Expressions.compile("number(\"" + text + "\")", Ana.NAMES).value(scope))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            round(2.5)                              ;; 3
            round(-2.5)                             ;; -3
            round(1.005, 2)                         ;; 1.01
            round(1.23456789, 6)                    ;; 1.234568
            round(7.4, 0)                           ;; 7
            floor(-2.1)                             ;; -3
            ceil(-2.9)                              ;; -2
            abs(4)                                  ;; 4
            percent(1, 3)                           ;; 33.333333
            percent(1, 0)                           ;; ~~
            format_number(1.5, 0)                   ;; 2
            format_number(1.5, 6)                   ;; 1.500000
            format_number(1.5, 7)                   ;; ~~
            plural(1, "a", "b")                     ;; a
            plural(-1, "a", "b")                    ;; a
            plural(0, "a", "b")                     ;; b
            plural(1.5, "a", "b")                   ;; b
            number("1.2.3")                         ;; ~~
            number("")                              ;; ~~
            sum([])                                 ;; 0
            average([])                             ;; ~~
            max(3, 2)                               ;; 3
            min([3, 2, 4])                          ;; 2
            max([])                                 ;; ~~
            first([])  == 1 || true                 ;; yes
            last(["a", "b"])                        ;; b
            last([""])                              ;; ~~
            join(["a", "b", "c"], "-")              ;; a-b-c
            join([], "-")                           ;; ~~
            size("😴a")                             ;; 2
            size([])                                ;; 0
            contains("Ana", "n")                    ;; yes
            contains("Ana", "x")                    ;; no
            contains("Ana", "")                     ;; no
            contains(["a"], "a")                    ;; yes
            contains(["a"], "b")                    ;; no
            capitalize("")                          ;; ~~
            capitalize("ñandú")                     ;; Ñandú
            capitalize("😴a")                       ;; 😴a
            first_word("  Ana María ")              ;; Ana
            first_word("Ana")                       ;; Ana
            first_word("   ")                       ;; ~~
            trim("\\u00a0\\t a b \\u2003")          ;; a b
            trim("\\u00a0")                         ;; ~~
            contains_word("I don't know", "dont")   ;; yes
            contains_word("I don’t know", "don't")  ;; yes
            contains_word("yesterday", "yes")       ;; no
            contains_word("well, yes!", "YES")      ;; yes
            contains_word("a b c d", "b c")         ;; yes
            contains_word("a b c d", "b d")         ;; no
            contains_word("a", "!")                 ;; no
            is_same("Sí  señor", "SI SENOR")        ;; yes
            is_same("a", "b")                       ;; no
            "abc".startsWith("bc")                  ;; no
            "abc".endsWith("ab")                    ;; no
            matches("abc", "b")                     ;; yes
            matches("abc", "^b")                    ;; no
            replace("aaa", "a", "b")                ;; bbb
            replace("aaa", "aa", "b")               ;; ba
            replace("abc", "", "x")                 ;; abc
            replace("abc", "b", "")                 ;; ac
            split("a;b", "")                        ;; a;b
            size(split("a;b;", ";"))                ;; 3
            split("a, b", ", ")                     ;; a and b
            text(true)                              ;; yes
            text([1, 2])                            ;; 1 and 2
            text(run.goal_weight)                   ;; ~~
            time("07:30:20") > time("07:30")        ;; yes
            date(now) == today()                    ;; yes
            add_days("2026-02-28", 1)               ;; March 1, 2026
            add_days("2026-02-28", -28)             ;; January 31, 2026
            add_weeks("2026-02-28", -1)             ;; February 21, 2026
            add_days("9999-12-31", 1)               ;; ~~
            add_days("9999-12-30", 1)               ;; December 31, 9999
            add_days("0000-01-02", -1)              ;; January 1, 0
            add_days("0000-01-01", -1)              ;; ~~
            add_days("0000-01-01", 3652424)         ;; December 31, 9999
            add_months("2026-03-31", -1)            ;; February 28, 2026
            add_months("2026-03-31", 0.5)           ;; ~~
            today() - 31                            ;; December 31, 2025
            today() + 1.5                           ;; ~~
            days_until("2026-01-30")                ;; -1
            days_since("2026-02-01")                ;; -1
            days_between("2026-02-01", "2026-01-01") ;; -31
            day_of_week("2026-02-01")               ;; 7
            day_of_week("2026-02-02")               ;; 1
            is_weekend("2026-02-01")                ;; yes
            is_weekend("2026-01-30")                ;; no
            week_of_year("2027-01-01")              ;; 53
            year("2027-03-04") + month("2027-03-04") + day("2027-03-04") ;; 2034
            age("1990-01-31")                       ;; 36
            age("1990-02-01")                       ;; 35
            minute("07:05") + hour("07:05")         ;; 12
            time("07:30") == local_time("07:30")    ;; yes
            local_time(now) > time("21:29")         ;; yes
            now < now || now <= now                 ;; yes
            now > now || now >= now                 ;; yes
            today() < date("2026-02-01") && !(today() < today()) ;; yes
            "a" < "b" && "a" <= "a" && !("a" > "a") ;; yes
            date("2026-01-30") < now && !(now < date("2026-01-31")) ;; yes
            """)
    void functions_at_their_edges(String source, String written) {
        assertThat(Expressions.compile(source, Ana.NAMES).text(Ana.scope())).isEqualTo(written);
    }

    private static Language language(String tag) {
        return Language.of(Locale.forLanguageTag(tag));
    }
}
