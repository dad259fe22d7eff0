package org.companero.protocol.expression;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes `docs/expressions.md` from what is registered.
final class ReferencePage {

    private static final Locale SPANISH = Locale.of("es");

    private ReferencePage() {}

    static String text() {
        StringBuilder page = new StringBuilder(BEGIN.formatted(
                table(Root.CONTACT_FIELDS),
                table(Root.HABIT_FIELDS),
                Limits.SOURCE,
                Limits.NESTING,
                Limits.TEXT,
                Limits.LIST,
                Limits.STEPS));
        section(page, "Logic and lists, part by part", Form.ALL);
        Functions.GROUPS.forEach((heading, functions) -> section(page, heading, functions));
        return page.toString();
    }

    private static String table(Map<String, ValueType> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> "`" + member.getKey() + "` ("
                                + member.getValue().word(Locale.ENGLISH) + ")")
                        .collect(joining(", "));
    }

    private static void section(StringBuilder page, String heading, List<? extends Entry> entries) {
        page.append("\n## ").append(heading).append("\n\n");
        page.append("| written | what it gives | example | gives |\n|---|---|---|---|\n");
        for (Entry entry : entries) {
            page.append("| ")
                    .append(entry.signatures(Locale.ENGLISH).stream()
                            .map(ReferencePage::code)
                            .collect(joining("<br>")))
                    .append(" | ")
                    .append(cell(entry.sentence(Locale.ENGLISH)))
                    .append("<br>*")
                    .append(cell(entry.sentence(SPANISH)))
                    .append("* | ")
                    .append(code(entry.example()))
                    .append(" | ")
                    .append(cell(entry.result()))
                    .append(" |\n");
        }
    }

    private static String code(String text) {
        return "`" + cell(text) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static final String BEGIN = """
            # Expressions

            Conditions and what stands between `{{` and `}}` are written in one language, [CEL](https://cel.dev), over what is
            known of the person and the run. This page is made from what is registered in
            `protocol/src/main/java/org/companero/protocol/expression`; every example on it is a test.

            ## What can be read

            | name | what it is |
            |---|---|
            | `contact.…` | the person: %s |
            | `fields.…` | your own fields of the person, with the types you gave them |
            | `run.…` | what this run has kept |
            | `habits.name.…` | one of the person's habits: %s |
            | `input` | what the person wrote last (text) |
            | `channel` | `widget`, `whatsapp`, `telegram` (text) |
            | `now` | this moment |

            ## Values

            A value is a text, a number, yes or no, a date, a time, a moment or a list of one of these.

            - **Numbers are of one kind.** `run.count + 1`, `run.weight / 2` and `run.weight > 80` work whether a number is whole or not.
              They are compared as people count: `0.1 + 0.2 == 0.3` is true.
            - **What is not there yet is absent**, and never an error. A text is never absent but empty, and so is a list. With an
              absent value a comparison is false, `!=` is true, a calculation and most functions are absent. In logic, absent is
              not true. A list leaves absent values out. `has(run.x)` asks, `default(run.x, 0)` puts something in its place.
              What cannot be worked out (a division by zero, an element that the list does not have) is absent too.
            - **Days and hours are counted where the person lives**, and written in the person's language: numbers with its
              decimal sign and at most six decimals, lists with “and” or “y”. No function reads a clock: what time it is comes in
              with the event, so that a run can be replayed.
            - **A function can be called behind its first argument**: `run.name.upper()` is `upper(run.name)`. Where a date is
              expected, a moment or a text such as `"2026-01-31"` will do; where a time is, a moment or `"07:30"`.

            ## In texts

            `{{name}}` is the variable `run.name` of the run; `{{run.count + 1}}` is an expression. Several, with `|` between them,
            are tried one after the other until one has a value: `{{fields.nickname | contact.first_name | "friend"}}`. Braces
            cannot stand within a place. A text is filled in once: a value that itself holds `{{…}}` stays as it is.

            ## Limits

            An expression has at most %,d characters and %d brackets within one another, makes texts of at most %,d characters
            and lists of at most %,d elements, and takes at most %,d steps: each round of `map`, `exists` and so on costs the parts
            of its body, a text what its length is. Beyond that its value is absent. Patterns are RE2, written out in quotes.
            """;
}
