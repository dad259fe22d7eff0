package org.companero.protocol.rules;

import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Extras;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Translation;

/// For each problem that lies around the steps, a program that has it: notes, translations, what else its text held.
final class BrokenSurroundings {

    /// The id of [#callingItself].
    static final String OWN_ID = "6f1c2a52";

    private static final Program GOOD =
            Drawn.row(message("hi", "Hi"), end("end", "done")).program();

    private BrokenSurroundings() {}

    static Map<String, Program> byCode() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("PROGRAM_IS_ITSELF", callingItself());
        programs.put(
                "TOO_MANY_TRANSLATIONS",
                GOOD.translated(
                        IntStream.range(0, 21)
                                .mapToObj(i -> into("x" + (char) ('a' + i)))
                                .toList(),
                        List.of()));
        programs.put("DUPLICATE_TRANSLATION", GOOD.translated(List.of(into("EN")), List.of()));
        programs.put("FALLBACK_NOT_TRANSLATED", GOOD.translated(List.of(into("es")), List.of("pt")));
        programs.put(
                "TRANSLATION_ASTRAY",
                GOOD.translated(
                        List.of(new Translation("es", Map.of(new NodeId("gone"), Map.of("text", "Hola")))), List.of()));
        programs.put("TRANSLATION_INCOMPLETE", GOOD.translated(List.of(new Translation("es", Map.of())), List.of()));
        programs.put("NOTE_TOO_LONG", GOOD.noted(List.of(note("x".repeat(2001), 200))));
        programs.put("NOTE_SIZE", GOOD.noted(List.of(note("Think of holidays", 5000))));
        programs.put("DUPLICATE_NOTE", GOOD.noted(List.of(note("One", 200), note("Two", 200))));
        programs.put("UNKNOWN_MEMBER", GOOD.with(new Extras(Map.of("/mood", "\"warm\""))));
        return programs;
    }

    private static Program callingItself() {
        return Drawn.row(new Connect.StartProgram(new NodeId("again"), "", OWN_ID))
                .program();
    }

    private static Translation into(String language) {
        return new Translation(language, Map.of(new NodeId("hi"), Map.of("text", "Hola")));
    }

    private static Note note(String text, double width) {
        return new Note(new NodeId("note"), text, new Position(0, 0), width, 100, Note.Color.YELLOW);
    }
}
