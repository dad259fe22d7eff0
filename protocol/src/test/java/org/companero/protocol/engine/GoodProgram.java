package org.companero.protocol.engine;

import static org.companero.protocol.engine.Steps.answer;
import static org.companero.protocol.engine.Steps.branch;
import static org.companero.protocol.engine.Steps.choice;
import static org.companero.protocol.engine.Steps.end;
import static org.companero.protocol.engine.Steps.message;
import static org.companero.protocol.engine.Steps.number;
import static org.companero.protocol.engine.Steps.pause;
import static org.companero.protocol.engine.Steps.question;
import static org.companero.protocol.engine.Steps.set;
import static org.companero.protocol.engine.Steps.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// Programs as a careful creator draws them: everything connected, and ways lead back only from where a person is
/// waited for.
public final class GoodProgram extends DomainContextBase {

    @Provide
    Arbitrary<Program> programs() {
        return Arbitraries.longs().map(seed -> draw(new Random(seed)));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> texts = Arbitraries.of("7", "Ana", "well", "badly", "what?", "{{name}}", "", "300");
        return texts.<Event>map(text -> new Event.Replied(text, null)).list().ofMaxSize(30);
    }

    private static Program draw(Random chance) {
        int last = 1 + chance.nextInt(40);
        List<Step> steps = new ArrayList<>(IntStream.range(0, last)
                .mapToObj(place -> step(chance, "s" + place))
                .toList());
        steps.add(end("s" + last, "done"));
        List<Transition> transitions = new ArrayList<>();
        transitions.add(new Transition(Drawn.START, Outlet.NEXT, new NodeId("s0")));
        for (int place = 0; place < last; place++) {
            Step from = steps.get(place);
            for (Outlet outlet : from.outlets()) {
                if (outlet.required() || chance.nextBoolean()) {
                    transitions.add(new Transition(from.id(), outlet.id(), target(chance, from, place, last)));
                }
            }
        }
        List<Trigger> triggers = List.of(new Trigger.FirstMessage(Drawn.START));
        return new Program(Program.SCHEMA, "Good", "en", triggers, steps, transitions, Map.of());
    }

    private static NodeId target(Random chance, Step from, int place, int last) {
        boolean waits = from instanceof Ask.Question || from instanceof Ask.Choice || from instanceof Pause.Wait;
        int earliest = waits ? 0 : place + 1;
        return new NodeId("s" + (earliest + chance.nextInt(last - earliest + 1)));
    }

    private static Step step(Random chance, String id) {
        return switch (chance.nextInt(8)) {
            case 0 -> words(id, "name");
            case 1 -> question(id, number(0, 24), "hours");
            case 2 -> choice(id, "slept", "Well", "Badly");
            case 3 -> branch(id, "hours", Operator.LESS, "6");
            case 4 -> set(id, "note", "{{note}}{{name}}{{input}}");
            case 5 -> answer(id, "{{input}}");
            case 6 -> pause(id, Duration.ofMinutes(5));
            default -> message(id, "Hello, {{name}}");
        };
    }
}
