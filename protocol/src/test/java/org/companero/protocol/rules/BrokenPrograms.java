package org.companero.protocol.rules;

import static org.companero.protocol.engine.Steps.answer;
import static org.companero.protocol.engine.Steps.branch;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.number;
import static org.companero.protocol.engine.Steps.pause;
import static org.companero.protocol.engine.Steps.set;
import static org.companero.protocol.engine.Steps.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// For each problem a program that has it.
final class BrokenPrograms {

    private static final Step END = end("end", "done");
    private static final NodeId SECOND = new NodeId("second");

    private BrokenPrograms() {}

    static Map<String, Program> byCode() {
        Map<String, Program> programs = new LinkedHashMap<>();
        Program good = Drawn.row(message("hi", "Hi"), END).program();

        programs.put("UNKNOWN_SCHEMA", as(good, Program.SCHEMA + 1, "Sleep", "en"));
        programs.put("NAME_EMPTY", as(good, 1, "  ", "en"));
        programs.put("NAME_TOO_LONG", as(good, 1, "x".repeat(121), "en"));
        programs.put("LANGUAGE_UNKNOWN", as(good, 1, "Sleep", "English, please"));
        programs.put("TOO_MANY_STEPS", rowOf(3001));
        triggers(programs);
        chats(programs, good);
        connections(programs, good);
        texts(programs);
        choices(programs);
        decisions(programs);
        programs.putAll(BrokenTriggers.byCode());
        programs.putAll(BrokenSteps.byCode());
        programs.putAll(BrokenSurroundings.byCode());
        return programs;
    }

    private static void chats(Map<String, Program> programs, Program good) {
        TestLine line = new Act.NextEvent();
        programs.put("TOO_MANY_CHATS", good.tested(Collections.nCopies(101, chat("A", Drawn.START, line))));
        programs.put("CHAT_WITHOUT_NAME", good.tested(List.of(chat(" ", Drawn.START, line))));
        programs.put(
                "DUPLICATE_CHAT", good.tested(List.of(chat("A", Drawn.START, line), chat("A ", Drawn.START, line))));
        programs.put(
                "CHAT_TOO_LONG",
                good.tested(List.of(
                        chat("A", Drawn.START, Collections.nCopies(501, line).toArray(TestLine[]::new)))));
        programs.put("CHAT_BEGINS_NOWHERE", good.tested(List.of(chat("A", new NodeId("gone"), line))));
    }

    private static ProgramTest chat(String name, NodeId trigger, TestLine... lines) {
        return new ProgramTest(
                name,
                Instant.EPOCH,
                0,
                new ProgramTest.Start.AtTrigger(trigger, "hi"),
                ProgramTest.Member.UNKNOWN,
                List.of(lines));
    }

    private static void triggers(Map<String, Program> programs) {
        programs.put("NO_TRIGGER", listening());
        programs.put("TRIGGER_LEADS_NOWHERE", Drawn.row().program());
        programs.put("DUPLICATE_FIRST_MESSAGE", listening(first(), new Trigger.FirstMessage(SECOND)));
        programs.put("DUPLICATE_CALLED", listening(new Trigger.Called(Drawn.START), new Trigger.Called(SECOND)));
        programs.put("NO_KEYWORD", listening(keyword()));
        programs.put("KEYWORD_EMPTY", listening(keyword("sleep", " ")));
        programs.put("DUPLICATE_KEYWORD", listening(keyword("sleep", "Sleep ")));
    }

    private static void connections(Map<String, Program> programs, Program good) {
        programs.put(
                "DUPLICATE_ID",
                Drawn.row(message("hi", "Hi"), END).also(message("hi", "Ho")).program());
        programs.put(
                "UNKNOWN_SOURCE",
                Drawn.row(END).lead("ghost", Outlet.NEXT, "end").program());
        programs.put(
                "UNKNOWN_OUTLET", Drawn.row(END).lead("end", Outlet.NEXT, "end").program());
        programs.put(
                "UNKNOWN_TARGET",
                Drawn.row(message("hi", "Hi")).lead("hi", Outlet.NEXT, "ghost").program());
        List<Transition> twice = new ArrayList<>(good.transitions());
        twice.add(new Transition(new NodeId("hi"), Outlet.NEXT, new NodeId("hi")));
        programs.put(
                "DUPLICATE_TRANSITION", new Program(1, "Sleep", "en", good.triggers(), good.steps(), twice, Map.of()));
        programs.put("DUPLICATE_OUTLET", offering(new Ask.Option("a", "Yes"), new Ask.Option("a", "No")));
        programs.put("DEAD_END", Drawn.row(message("hi", "Hi")).program());
        programs.put(
                "UNREACHABLE_STEP", Drawn.row(END).also(message("hi", "Hi")).program());
        programs.put(
                "CYCLE_WITHOUT_PAUSE",
                Drawn.row(message("hi", "Hi"), answer("look", "{{input}}"))
                        .lead("look", Outlet.NEXT, "hi")
                        .program());
        programs.put("TOO_LONG_WITHOUT_PAUSE", rowOf(101));
    }

    private static void texts(Map<String, Program> programs) {
        programs.put("TEXT_EMPTY", Drawn.row(message("hi", " "), END).program());
        programs.put(
                "TEXT_TOO_LONG", Drawn.row(message("hi", "x".repeat(4001)), END).program());
        programs.put("QUESTION_EMPTY", Drawn.row(answer("look", ""), END).program());
        programs.put("VARIABLE_MISSING", Drawn.row(words("name", ""), END).program());
        programs.put(
                "VARIABLE_INVALID", Drawn.row(set("set", "First name", ""), END).program());
        programs.put(
                "VARIABLE_RESERVED", Drawn.row(set("set", "input", ""), END).program());
        programs.put("TRIES_OUT_OF_RANGE", asking(new ExpectedAnswer.Text(20), 11));
        programs.put("BOUNDS_REVERSED", asking(number(10, 1), 3));
        programs.put("LENGTH_OUT_OF_RANGE", asking(new ExpectedAnswer.Text(4001), 3));
        programs.put("RATING_OUT_OF_RANGE", asking(new ExpectedAnswer.Rating(11), 3));
        programs.put("SCALE_OUT_OF_RANGE", asking(new ExpectedAnswer.Scale(5, 1, "", ""), 3));
    }

    private static void choices(Map<String, Program> programs) {
        programs.put("NO_OPTIONS", Drawn.row(choice("pick", ""), END).program());
        programs.put(
                "TOO_MANY_OPTIONS",
                Drawn.row(choice("pick", "", labels(11)), END).program());
        programs.put(
                "MANY_OPTIONS", Drawn.row(choice("pick", "", labels(4)), END).program());
        programs.put(
                "OPTION_EMPTY", Drawn.row(choice("pick", "", "Yes", " "), END).program());
        programs.put(
                "DUPLICATE_OPTION",
                Drawn.row(choice("pick", "", "Yes", "yes "), END).program());
        programs.put(
                "LONG_OPTION",
                Drawn.row(choice("pick", "", "Yes, with all my heart"), END).program());
    }

    private static void decisions(Map<String, Program> programs) {
        programs.put(
                "NO_CASES",
                Drawn.row(new Decide.Branch(new NodeId("way"), "", List.of()), END)
                        .program());
        programs.put(
                "CONDITION_WITHOUT_VARIABLE",
                Drawn.row(branch("way", "", Operator.EQUALS, "1")).program());
        programs.put(
                "CONDITION_WITHOUT_VALUE",
                Drawn.row(branch("way", "input", Operator.EQUALS, "")).program());
        programs.put(
                "VARIABLE_NEVER_SET",
                Drawn.row(branch("way", "hours", Operator.IS_SET, "")).program());
        programs.put(
                "UNKNOWN_VARIABLE", Drawn.row(message("hi", "Hi {{name}}"), END).program());
        programs.put(
                "WAIT_OUT_OF_RANGE",
                Drawn.row(pause("wait", Duration.ofDays(367)), END).program());
    }

    static Program rowOf(int steps) {
        return Drawn.row(Stream.concat(
                                IntStream.range(1, steps).mapToObj(i -> message("m" + i, "Message " + i)),
                                Stream.of(END))
                        .toArray(Step[]::new))
                .program();
    }

    private static Program asking(ExpectedAnswer answer, int tries) {
        return Drawn.row(new Ask.Question(new NodeId("ask"), "", "Tell me", answer, "told", "", tries), END)
                .program();
    }

    private static Program offering(Ask.Option... options) {
        return Drawn.row(new Ask.Choice(new NodeId("pick"), "", "Choose", List.of(options), "", "", 3))
                .program();
    }

    private static Program listening(Trigger... triggers) {
        return new Program(1, "Sleep", "en", List.of(triggers), List.of(), List.of(), Map.of());
    }

    private static Trigger first() {
        return new Trigger.FirstMessage(Drawn.START);
    }

    private static Trigger keyword(String... words) {
        return new Trigger.Keyword(Drawn.START, List.of(words));
    }

    private static String[] labels(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "Option " + i).toArray(String[]::new);
    }

    private static Program as(Program program, int schema, String name, String language) {
        return new Program(
                schema, name, language, program.triggers(), program.steps(), program.transitions(), program.layout());
    }
}
