package org.companero.protocol.engine;

import java.math.BigDecimal;
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
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// Programs as a careful creator draws them: everything connected, what is read is kept first, and ways lead back
/// only from where a person, or a time, is waited for.
public final class GoodProgram extends DomainContextBase {

    /// The program that good programs call.
    static final Program OTHER = Drawn.row(
                    Steps.words("who", "who"), Steps.message("hi", "Hi, {{who}}"), Steps.end("end", "well"))
            .program();

    @Provide
    Arbitrary<Program> programs() {
        return Arbitraries.longs().map(seed -> draw(new Random(seed)));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> texts =
                Arbitraries.of("7", "Ana", "well", "badly", "what?", "{{name}}", "", "300", "1 and 2", "I did");
        return texts.<Event>map(text -> new Event.Replied(text, null)).list().ofMaxSize(30);
    }

    private static Program draw(Random chance) {
        int last = 1 + chance.nextInt(40);
        List<Step> steps = new ArrayList<>(IntStream.range(0, last)
                .<Step>mapToObj(place -> switch (place) {
                    case 0 -> Steps.question("s0", Steps.number(0, 24), "hours");
                    case 1 -> Steps.words("s1", "name");
                    case 2 -> new Keep.Count(new NodeId("s2"), "", "days", BigDecimal.ONE);
                    default -> GoodSteps.any(chance, "s" + place);
                })
                .toList());
        steps.add(Steps.end("s" + last, "done"));
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
        int earliest = waits(from) ? 0 : place + 1;
        return new NodeId("s" + (earliest + chance.nextInt(last - earliest + 1)));
    }

    private static boolean waits(Step step) {
        return switch (step) {
            case Ask _, Progress.CheckIn _, Connect.HandOver _ -> true;
            case Pause.Wait wait -> wait.ways().stream().noneMatch(way -> way.until() instanceof Pause.Until.Date);
            default -> false;
        };
    }
}
