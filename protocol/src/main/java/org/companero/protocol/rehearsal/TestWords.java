package org.companero.protocol.rehearsal;

import java.util.stream.Collectors;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.ProgramTest.Given;
import org.companero.protocol.program.TestLine;

/// A kept chat's lines in words, for whoever reads a difference or a transcript.
public final class TestWords {

    private TestWords() {}

    public static String of(TestLine line) {
        return switch (line) {
            case Act.Says(String text) -> "person says " + quoted(text);
            case Act.Presses(String option) -> "person presses " + option;
            case Act.Sends sends ->
                "person sends a " + sends.sort().name().toLowerCase(java.util.Locale.ROOT) + ": " + sends.value();
            case Act.TimePasses passes -> "time passes: " + passes.duration();
            case Act.NextEvent _ -> "time passes until the next event";
            case Act.DocumentsSay(String text, boolean found) ->
                found ? "documents say " + quoted(text) : "documents do not know: " + quoted(text);
            case Act.ModelSays says -> "model says " + quoted(says.text()) + (says.reached() ? ", goal reached" : "");
            case Act.ModelWrites(String text) -> "model writes " + quoted(text);
            case Act.ModelFinds finds -> "model finds " + givens(finds.values());
            case Act.ModelSorts(String choice) -> "model sorts it under " + choice;
            case Act.ServiceAnswers(int status, String body) -> "service answers " + status + " " + body;
            case Act.OutsideFails(String reason) -> "outside fails: " + reason;
            case Act.Happens happens -> "happens: " + happens.event() + " " + givens(happens.data());
            case Act.HandedBack _ -> "team hands back";
            case Expectation.Hears hears -> hears(hears);
            case Expectation.Knows(String variable, String value) -> variable + " is " + quoted(value);
            case Expectation.FieldIs(String field, String value) -> "field " + field + " is " + quoted(value);
            case Expectation.Tagged(String tag, boolean carried) -> (carried ? "is tagged " : "is not tagged ") + tag;
            case Expectation.Does(String what, String detail) -> of(new Doing(what, detail));
            case Expectation.StandsAt stands -> "stands at " + stands.step();
            case Expectation.Ends(String outcome) -> "ends with " + quoted(outcome);
        };
    }

    static String of(Doing doing) {
        return doing.detail().isEmpty() ? doing.what() : doing.what() + " (" + doing.detail() + ")";
    }

    private static String hears(Expectation.Hears hears) {
        String texts = hears.texts().stream().map(TestWords::quoted).collect(Collectors.joining(" or "));
        return switch (hears.match()) {
            case EXACTLY, ANY_OF -> "says " + texts;
            case CONTAINS -> "says something with " + texts;
            case ANYTHING -> "says whatever it says";
        };
    }

    private static String givens(java.util.List<Given> givens) {
        return givens.stream().map(one -> one.name() + " = " + one.value()).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
