package org.companero.protocol.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Value;
import org.companero.protocol.program.Act;
import org.companero.protocol.program.Expectation;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.ProgramTest;
import org.companero.protocol.program.TestLine;
import org.companero.protocol.rehearsal.TestResult.Difference;

/// Goes through one kept chat and notes where it goes otherwise. What is said in vain does not stop it, so that one
/// look tells everything; a run that was stopped does.
final class Check {

    private static final String QUOTED = "“%s”";

    private final ProgramTest test;
    private final Rehearsal rehearsal;
    private final List<Difference> differences = new ArrayList<>();
    private final Deque<String> said = new ArrayDeque<>();
    private final List<Doing> done = new ArrayList<>();
    private int seen;
    private boolean stopped;

    Check(Shelf shelf, ProgramTest test) {
        this.test = test;
        this.rehearsal = Acting.begin(shelf, test);
    }

    TestResult result() {
        listen(1);
        int number = 0;
        for (TestLine line : test.lines()) {
            number++;
            if (stopped) {
                break;
            }
            switch (line) {
                case Act act -> act(act, number);
                case Expectation expected -> expect(expected, number);
            }
        }
        leftovers(test.lines().size() + 1);
        return new TestResult(test.name(), differences);
    }

    private void act(Act act, int number) {
        leftovers(number);
        done.clear();
        if (!Acting.act(rehearsal, act)) {
            differ(number, TestWords.of(act), "nobody waited for it: the run " + standing());
        }
        listen(number);
    }

    /// Takes in what the last act brought.
    private void listen(int number) {
        List<Line> all = rehearsal.transcript();
        for (Line line : all.subList(seen, all.size())) {
            switch (line) {
                case Line.Said spoken -> said.add(spoken.message().text());
                case Line.Did did -> done.add(Doing.of(did.effect()));
                case Line.Asked asked -> done.add(Doing.of(asked.effect()));
                case Line.Stopped stop -> {
                    stopped = true;
                    differ(number, "", "the run was stopped at " + stop.step() + ": " + stop.reason());
                }
                case Line.Halted _ -> {
                    stopped = true;
                    differ(number, "", "the program goes round without end");
                }
                default -> {}
            }
        }
        seen = all.size();
    }

    private void leftovers(int number) {
        said.forEach(text -> differ(number, "", "says " + quoted(text)));
        said.clear();
    }

    private void expect(Expectation expected, int number) {
        switch (expected) {
            case Expectation.Hears hears -> hear(hears, number);
            case Expectation.Knows(String variable, String value) ->
                same(
                        number,
                        expected,
                        value,
                        rehearsal
                                .state()
                                .variables()
                                .getOrDefault(variable, Value.NOTHING)
                                .plain());
            case Expectation.FieldIs(String field, String value) ->
                same(
                        number,
                        expected,
                        value,
                        rehearsal
                                .person()
                                .fields()
                                .getOrDefault(field, Value.NOTHING)
                                .plain());
            case Expectation.Tagged(String tag, boolean carried) -> {
                if (rehearsal.person().tags().contains(tag) != carried) {
                    differ(
                            number,
                            TestWords.of(expected),
                            "tags: " + String.join(", ", rehearsal.person().tags()));
                }
            }
            case Expectation.Does does -> did(does, number);
            case Expectation.StandsAt(NodeId step) -> {
                if (!rehearsal.standing().filter(step::equals).isPresent()) {
                    differ(number, TestWords.of(expected), "the run " + standing());
                }
            }
            case Expectation.Ends(String outcome) -> {
                if (!new Await.Nothing(outcome, false).equals(rehearsal.state().await())) {
                    differ(number, TestWords.of(expected), "the run " + standing());
                }
            }
        }
    }

    private void hear(Expectation.Hears hears, int number) {
        if (hears.match() == Expectation.Hears.Match.ANYTHING) {
            said.clear();
            return;
        }
        String text = said.poll();
        if (text == null) {
            differ(number, TestWords.of(hears), "says nothing more; the run " + standing());
        } else if (!matches(hears, text)) {
            differ(number, TestWords.of(hears), "says " + quoted(text));
        }
    }

    private static boolean matches(Expectation.Hears hears, String text) {
        return switch (hears.match()) {
            case EXACTLY, ANY_OF -> hears.texts().contains(text);
            case CONTAINS -> hears.texts().stream().allMatch(text::contains);
            case ANYTHING -> true;
        };
    }

    private void did(Expectation.Does does, int number) {
        boolean found = done.stream()
                .anyMatch(one -> one.what().equals(does.what()) && one.detail().contains(does.detail()));
        if (!found) {
            String all = done.stream().map(TestWords::of).collect(Collectors.joining("; "));
            differ(number, TestWords.of(does), all.isEmpty() ? "does nothing besides" : all);
        }
    }

    private void same(int number, Expectation expected, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            differ(number, TestWords.of(expected), actual.isEmpty() ? "it is empty" : "it is " + quoted(actual));
        }
    }

    private String standing() {
        return switch (rehearsal.state().await()) {
            case Await.Nothing over -> over.failed() ? "was stopped" : "is over with " + quoted(over.outcome());
            case Await.Start _ -> "has not begun";
            case Await.Reply reply -> "waits for a reply at " + reply.step();
            case Await.Waiting waiting -> "waits at " + waiting.step();
            case Await.Result result -> "waits for an answer from outside at " + result.step();
            case Await.HandedOver handed -> "is handed over at " + handed.step();
        };
    }

    private void differ(int number, String expected, String came) {
        differences.add(new Difference(number, expected, came));
    }

    private static String quoted(String text) {
        return QUOTED.formatted(text);
    }
}
