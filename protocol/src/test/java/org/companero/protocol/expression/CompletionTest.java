package org.companero.protocol.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    private static final Locale SPANISH = Locale.of("es");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ru^                     ; run
            run.^                   ; alarm count foods goal_weight name seen start vegetarian weight
            run.we^ > 80            ; weight
            1 + run.^count          ; alarm count foods goal_weight name seen start vegetarian weight
            fields.^                ; birthday nickname
            habits.^                ; sleep water
            habits.water.^          ; done_today last_check_in score streak
            habits.water.S^         ; score streak
            contact.cr^             ; created_at
            add_^                   ; add_days add_months add_weeks
            has^                    ; has
            n^                      ; now number
            contact.tags.ex^        ; exists exists_one
            run.name.upp^           ; upper
            habits.fire.^str        ;
            now.weekd^              ; weekday
            $^ru                    ;
            """)
    void what_could_be_written_is_proposed(String marked, String expected) {
        int caret = marked.indexOf('^');

        List<Proposal> proposals = Expressions.complete(marked.replace("^", ""), caret, Ana.NAMES);

        if (marked.equals("$^ru")) {
            assertThat(proposals)
                    .extracting(Proposal::text)
                    .contains("run", "upper", "today")
                    .doesNotContain("map");
        } else if (marked.startsWith("habits.fire")) {
            assertThat(proposals)
                    .extracting(Proposal::text)
                    .contains("map", "upper")
                    .doesNotContain("today", "run");
        } else {
            assertThat(proposals).extracting(Proposal::text).containsExactly(expected.split(" "));
        }
    }

    @Test
    void a_proposal_tells_where_it_goes_and_what_it_is() {
        Proposal function = Expressions.complete("1 + add_we", 10, Ana.NAMES).getFirst();
        Proposal variable = Expressions.complete("run.go", 6, Ana.NAMES).getFirst();
        Proposal root = Expressions.complete("inp", 3, Ana.NAMES).getFirst();
        Proposal owner = Expressions.complete("run", 3, Ana.NAMES).getFirst();
        Proposal habit = Expressions.complete("habits.wat", 10, Ana.NAMES).getFirst();

        assertThat(function.begin()).isEqualTo(4);
        assertThat(function.signature(Locale.ENGLISH)).isEqualTo("add_weeks(date, number)");
        assertThat(function.signature(SPANISH)).isEqualTo("add_weeks(fecha, número)");
        assertThat(function.sentence(SPANISH)).startsWith("La fecha tantas semanas");
        assertThat(variable).hasToString("goal_weight");
        assertThat(variable.begin()).isEqualTo(4);
        assertThat(variable.signature(Locale.ENGLISH)).isEqualTo("number");
        assertThat(variable.sentence(Locale.ENGLISH)).isEmpty();
        assertThat(root.signature(SPANISH)).isEqualTo("texto");
        assertThat(root.sentence(Locale.ENGLISH)).isEqualTo("What the person wrote last.");
        assertThat(root.sentence(SPANISH)).isEqualTo("Lo último que escribió la persona.");
        assertThat(owner.signature(Locale.ENGLISH)).isEmpty();
        assertThat(List.of(habit.signature(SPANISH), habit.sentence(SPANISH))).containsOnly("");
        assertThat(Expressions.complete("run", 99, Ana.NAMES)).hasSize(1);
        assertThat(Expressions.complete("run", -1, Ana.NAMES)).hasSizeGreaterThan(50);
    }

    @Test
    void an_expression_is_cut_into_its_parts() {
        String source = "upper (run.a_1) >= -1.5e3 && x != 'it\\'s' || r\"\\\" in [b'', 0x1F, .5] // \"no\"";

        assertThat(Expressions.tokens(source))
                .extracting(token -> token.kind() + " " + token.in(source))
                .containsExactly(
                        "FUNCTION upper",
                        "SIGN (",
                        "NAME run",
                        "SIGN .",
                        "NAME a_1",
                        "SIGN )",
                        "SIGN >=",
                        "SIGN -",
                        "NUMBER 1.5e3",
                        "SIGN &&",
                        "NAME x",
                        "SIGN !=",
                        "TEXT 'it\\'s'",
                        "SIGN ||",
                        "TEXT r\"\\\"",
                        "NAME in",
                        "SIGN [",
                        "TEXT b''",
                        "SIGN ,",
                        "NUMBER 0x1F",
                        "SIGN ,",
                        "NUMBER .5",
                        "SIGN ]",
                        "REMARK // \"no\"");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", quoteCharacter = '~', textBlock = """
            'a            ;; UNCLOSED
            "a\\          ;; UNCLOSED
            '''a'         ;; UNCLOSED
            '''a'b'''     ;; TEXT
            br'a'         ;; TEXT
            #             ;; OTHER
            😴            ;; OTHER
            é             ;; OTHER
            // a          ;; REMARK
            """)
    void a_text_may_be_of_one_part(String source, TokenKind kind) {
        assertThat(Expressions.tokens(source)).containsExactly(new Token(kind, 0, source.length()));
    }

    @Test
    void a_text_ends_at_the_end_of_its_line_and_so_does_a_remark() {
        assertThat(Expressions.tokens("'a\n1"))
                .containsExactly(new Token(TokenKind.UNCLOSED, 0, 2), new Token(TokenKind.NUMBER, 3, 4));
        assertThat(Expressions.tokens("'a\r1")).first().isEqualTo(new Token(TokenKind.UNCLOSED, 0, 2));
        assertThat(Expressions.tokens("//a\n1"))
                .containsExactly(new Token(TokenKind.REMARK, 0, 3), new Token(TokenKind.NUMBER, 4, 5));
        assertThat(Expressions.tokens("\"\"\"a\nb\"\"\"")).containsExactly(new Token(TokenKind.TEXT, 0, 9));
    }
}
