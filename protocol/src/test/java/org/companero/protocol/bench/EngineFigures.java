package org.companero.protocol.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.demo.SamplePrograms;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Drawn;
import org.companero.protocol.engine.Engine;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Library;
import org.companero.protocol.engine.Moment;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.RunState;
import org.companero.protocol.engine.Steps;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import org.companero.protocol.program.Step;
import org.companero.protocol.rules.Problem;
import org.companero.protocol.rules.ProgramRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What is measured. The engine is measured by whole conversations, so that every kind of step has its part.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class EngineFigures {

    private static final int EVENTS = 9;
    private static final String NUMBER = "1000000";
    private static final Instant NOW = Instant.parse("2026-01-31T20:30:00Z");
    private static final Moment MOMENT = new Moment(NOW, Person.UNKNOWN);
    private static final AskResponse ANSWER =
            new AskResponse("Caffeine stays for hours.", List.of(), AnswerMode.EXTRACTIVE, "bench", 1);

    private final Program sample = SamplePrograms.betterSleep("en");
    private final Library samples = Library.of(sample);
    private final Program large = large();
    private final Library larges = Library.of(large);
    private final String largeJson = ProgramJson.write(large);
    private final String mixedJson = ProgramJson.write(mixed());
    private final AtomicLong loaded = new AtomicLong(1_000_000);
    private final RunState deep = new RunState(
            new Await.Waiting(new NodeId("s1979"), List.of(new Await.Alarm("next", "e0", NOW)), List.of()),
            Map.of(),
            1,
            0,
            null,
            List.of());

    /// A person who slept badly goes through the sample from the first message to the end.
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public RunState advances() {
        RunState state = RunState.fresh();
        state = tell(state, new Event.Started(new NodeId("first_message"), "Hello"));
        state = tell(state, new Event.KnowledgeAnswered(((Await.Result) state.await()).key(), ANSWER));
        state = tell(state, new Event.Replied("Ana", null));
        state = tell(state, new Event.Replied("I slept badly", null));
        state = tell(state, new Event.Replied("Does caffeine keep me awake?", null));
        state = tell(state, new Event.KnowledgeAnswered(((Await.Result) state.await()).key(), ANSWER));
        state = tell(state, new Event.Replied("No", "no"));
        state = tell(
                state,
                new Event.TimerFired(
                        ((Await.Waiting) state.await()).alarms().getFirst().key()));
        return tell(state, new Event.Replied("Thank you!", null));
    }

    @Benchmark
    public RunState advances_of_a_large_program() {
        return Engine.advance(larges, deep, new Event.TimerFired("e0"), MOMENT).state();
    }

    @Benchmark
    public List<Problem> rules_of_a_large_program() {
        return ProgramRules.check(large);
    }

    @Benchmark
    public Program reading_a_large_program() {
        return ProgramJson.read(largeJson);
    }

    /// Loading and checking a program of 2,800 steps of which every tenth holds an expression nobody has seen before.
    @Benchmark
    public List<Problem> loading_and_checking() {
        String json = mixedJson.replace(NUMBER, String.valueOf(loaded.incrementAndGet()));
        return ProgramRules.check(ProgramJson.read(json));
    }

    private RunState tell(RunState state, Event event) {
        return Engine.advance(samples, state, event, MOMENT).state();
    }

    private static Program large() {
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < 1999; place++) {
            String id = "s" + place;
            steps.add(
                    place % 20 == 19
                            ? Steps.pause(id, Duration.ofDays(1))
                            : Steps.message(id, "Day " + place + ": what you wrote was “{{input}}”."));
        }
        steps.add(Steps.end("end", "done"));
        return Drawn.row(steps.toArray(Step[]::new)).program();
    }

    private static Program mixed() {
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < 2799; place++) {
            String id = "s" + place;
            steps.add(
                    switch (place % 10) {
                        case 0 -> Steps.question(id, Steps.number(0, 24), "hours");
                        case 1 -> new Keep.Count(new NodeId(id), "", "days", BigDecimal.ONE);
                        case 2 ->
                            Steps.message(id, "Step " + place + ": {{run.days + " + NUMBER + " + " + place + "}}");
                        case 3 -> Steps.pause(id, Duration.ofDays(1));
                        case 4 -> Steps.set(id, "note", "{{note}} and {{hours}}");
                        default -> Steps.message(id, "Day " + place + ": you slept {{hours}} hours, {{input}}.");
                    });
        }
        steps.add(Steps.end("end", "done"));
        return Drawn.row(steps.toArray(Step[]::new)).program();
    }
}
