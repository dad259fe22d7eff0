package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.Ask;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.End;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Say;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;

/// Programs and events as nobody would draw or send them: wrong ids, loops, empty names, endless waits. Few names and
/// ids, so that they meet often.
public final class AnyProgram extends DomainContextBase {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "start", "ghost");
    private static final List<String> OUTLETS =
            List.of(Outlet.NEXT, Outlet.NEXT, Outlet.GIVEN_UP, Outlet.OTHERWISE, Outlet.NO_ANSWER, "x", "y", "");

    @Provide
    Arbitrary<Program> programs() {
        return Combinators.combine(
                        triggers().list().ofMaxSize(3),
                        steps().list().ofMaxSize(8),
                        transitions().list().ofMaxSize(20),
                        Arbitraries.of("en", "es", "es-MX", "", "-", "klingon"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.maps(ids(), positions()).ofMaxSize(3))
                .as((triggers, steps, transitions, language, schema, layout) ->
                        new Program(schema, "Any", language, triggers, steps, transitions, layout));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return event().list().ofMaxSize(25);
    }

    private Arbitrary<Event> event() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts()).as(Event.Started::new),
                Combinators.combine(texts(), Arbitraries.of("x", "y", "z").injectNull(0.6))
                        .as(Event.Replied::new),
                keys().map(Event.TimerFired::new),
                Combinators.combine(keys(), texts(), Arbitraries.of(AnswerMode.class))
                        .as((key, text, mode) ->
                                new Event.KnowledgeAnswered(key, new AskResponse(text, List.of(), mode, "test", 1))));
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.integers().between(0, 12).map(serial -> "e" + serial);
    }

    private static Arbitrary<NodeId> ids() {
        return Arbitraries.of(IDS).map(NodeId::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                " ",
                                "7",
                                "7,5",
                                "well",
                                "Yes",
                                "no",
                                "2",
                                "tomorrow",
                                "a@example.com",
                                "+34600000000",
                                "{{a}}",
                                "{{a}}{{a}}{{b}}",
                                "{{input}}",
                                "{{",
                                "1e999999999",
                                "\u0000",
                                "\ud800",
                                "😴")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
    }

    private static Arbitrary<String> variables() {
        return Arbitraries.of("a", "b", "input", "", "Not a name");
    }

    private static Arbitrary<Position> positions() {
        Arbitrary<Double> places = Arbitraries.doubles().between(-1e6, 1e6);
        return Combinators.combine(places, places).as(Position::new);
    }

    private static Arbitrary<Transition> transitions() {
        return Combinators.combine(ids(), Arbitraries.of(OUTLETS), ids()).as(Transition::new);
    }

    private static Arbitrary<Trigger> triggers() {
        return Arbitraries.oneOf(
                ids().map(Trigger.FirstMessage::new),
                Combinators.combine(ids(), texts().list().ofMaxSize(3)).as(Trigger.Keyword::new));
    }

    private static Arbitrary<Step> steps() {
        return Arbitraries.oneOf(
                Combinators.combine(ids(), texts()).as((id, text) -> new Say.Message(id, "", text)),
                questions(),
                choices(),
                branches(),
                Combinators.combine(ids(), variables(), texts())
                        .as((id, variable, value) -> new Keep.SetVariable(id, "", variable, value)),
                Combinators.combine(ids(), texts()).as((id, text) -> new Think.Answer(id, "", text)),
                Combinators.combine(ids(), durations()).as((id, time) -> new Pause.Wait(id, "", time)),
                Combinators.combine(ids(), texts()).as((id, outcome) -> new End(id, "", outcome)));
    }

    private static Arbitrary<Step> questions() {
        return Combinators.combine(ids(), texts(), answers(), variables(), texts(), tries())
                .as((id, text, answer, variable, retry, tries) ->
                        new Ask.Question(id, "", text, answer, variable, retry, tries));
    }

    private static Arbitrary<Step> choices() {
        Arbitrary<Ask.Option> options =
                Combinators.combine(Arbitraries.of("x", "y", ""), texts()).as(Ask.Option::new);
        return Combinators.combine(ids(), texts(), options.list().ofMaxSize(4), variables(), texts(), tries())
                .as((id, text, offered, variable, retry, tries) ->
                        new Ask.Choice(id, "", text, offered, variable, retry, tries));
    }

    private static Arbitrary<Step> branches() {
        Arbitrary<Condition> conditions = Combinators.combine(
                        variables(), Arbitraries.of(Condition.Operator.class), texts())
                .as(Condition.Compare::new);
        Arbitrary<Decide.Branch.Case> cases = Combinators.combine(Arbitraries.of("x", "y"), texts(), conditions)
                .as(Decide.Branch.Case::new);
        return Combinators.combine(ids(), cases.list().ofMaxSize(3)).as((id, all) -> new Decide.Branch(id, "", all));
    }

    private static Arbitrary<ExpectedAnswer> answers() {
        Arbitrary<BigDecimal> bounds = Arbitraries.of("-1", "0", "7", "1e999999999", "-1e999999999")
                .map(BigDecimal::new)
                .injectNull(0.3);
        return Arbitraries.oneOf(
                Arbitraries.integers().map(ExpectedAnswer.Text::new),
                Combinators.combine(bounds, bounds).as(ExpectedAnswer.Number::new),
                Arbitraries.of(new ExpectedAnswer.Email(), new ExpectedAnswer.Phone(), new ExpectedAnswer.Date()));
    }

    private static Arbitrary<Integer> tries() {
        return Arbitraries.of(Integer.MIN_VALUE, 0, 1, 2, 3, Integer.MAX_VALUE);
    }

    private static Arbitrary<Duration> durations() {
        return Arbitraries.of(
                Duration.ZERO,
                Duration.ofHours(4),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE));
    }
}
