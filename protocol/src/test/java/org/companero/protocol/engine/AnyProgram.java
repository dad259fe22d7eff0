package org.companero.protocol.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.companero.protocol.api.AnswerMode;
import org.companero.protocol.api.AskResponse;
import org.companero.protocol.program.Extras;
import org.companero.protocol.program.Note;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Position;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Trigger;

/// Programs and events as nobody would draw or send them: wrong ids, loops, empty names, endless waits. Few names and
/// ids, so that they meet often.
public final class AnyProgram extends DomainContextBase {

    private static final List<String> OUTLETS = List.of(
            Outlet.NEXT,
            Outlet.NEXT,
            Outlet.GIVEN_UP,
            Outlet.OTHERWISE,
            Outlet.NO_ANSWER,
            Outlet.NO_REPLY,
            Outlet.FAILED,
            Outlet.LIMIT,
            "done",
            "x",
            "y",
            "");

    @Provide
    Arbitrary<Program> programs() {
        return Combinators.combine(
                        triggers().list().ofMaxSize(3),
                        AnySteps.all().list().ofMaxSize(8),
                        transitions().list().ofMaxSize(20),
                        languages(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.maps(AnySteps.ids(), positions()).ofMaxSize(3),
                        notes().list().ofMaxSize(2),
                        translations().list().ofMaxSize(2))
                .as((triggers, steps, transitions, language, schema, layout, notes, translations) -> new Program(
                        schema,
                        "Any",
                        language,
                        triggers,
                        steps,
                        transitions,
                        layout,
                        notes,
                        translations,
                        List.of("es", "-"),
                        List.of(),
                        Extras.NONE));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return event().list().ofMaxSize(25);
    }

    private Arbitrary<Event> event() {
        Arbitrary<String> texts = AnySteps.texts();
        return Arbitraries.oneOf(
                Combinators.combine(AnySteps.ids(), texts).as(Event.Started::new),
                Combinators.combine(AnySteps.ids(), values()).as(Event.Placed::new),
                Combinators.combine(
                                texts,
                                Arbitraries.of("x", "y", "z", "done", "missed", "3")
                                        .injectNull(0.6),
                                attachments().injectNull(0.8))
                        .as(Event.Replied::new),
                keys().map(Event.TimerFired::new),
                Combinators.combine(keys(), texts, Arbitraries.of(AnswerMode.class))
                        .as((key, text, mode) ->
                                new Event.KnowledgeAnswered(key, new AskResponse(text, List.of(), mode, "test", 1))),
                Combinators.combine(keys(), results()).as(Event.ModelAnswered::new),
                Combinators.combine(keys(), Arbitraries.of(200, 204, 404, 500, -1), bodies())
                        .as(Event.WebhookAnswered::new),
                Combinators.combine(keys(), texts).as(Event.Failed::new),
                Combinators.combine(Arbitraries.of("paid", ""), values()).as(Event.Happened::new),
                Arbitraries.just(new Event.HandedBack()));
    }

    static Arbitrary<ModelResult> results() {
        Arbitrary<String> texts = AnySteps.texts();
        return Arbitraries.oneOf(
                Combinators.combine(texts, Arbitraries.of(true, false), texts).as(ModelResult.Conversed::new),
                values().map(ModelResult.Extracted::new),
                Arbitraries.of("x", "y", "").map(ModelResult.Classified::new),
                texts.map(ModelResult.Composed::new));
    }

    private static Arbitrary<String> bodies() {
        return Arbitraries.of("", "{}", "{\"a\":[1.50,\"x\",{\"b\":null}]}", "[[[[]]]]", "<html>", "{\"a\":1e400}");
    }

    private static Arbitrary<Map<String, Value>> values() {
        Arbitrary<Value> values = Arbitraries.oneOf(
                AnySteps.texts().map(Value::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                        .map(Value::of),
                Arbitraries.of(new Value.Truth(true), new Value.Items(List.of(Value.of("x"), Value.of(7)))));
        return Arbitraries.maps(Arbitraries.of("a", "b", "input", "Not a name"), values)
                .ofMaxSize(3);
    }

    private static Arbitrary<Attachment> attachments() {
        return Combinators.combine(
                        Arbitraries.of(Attachment.Kind.class), Arbitraries.of("https://example.org/a", "40.4,-3.7", ""))
                .as(Attachment::new);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.integers().between(0, 12).map(serial -> "e" + serial);
    }

    private static Arbitrary<String> languages() {
        return Arbitraries.of("en", "es", "es-MX", "", "-", "klingon");
    }

    private static Arbitrary<Position> positions() {
        Arbitrary<Double> places = Arbitraries.doubles().between(-1e6, 1e6);
        return Combinators.combine(places, places).as(Position::new);
    }

    private static Arbitrary<Note> notes() {
        Arbitrary<Double> sizes = Arbitraries.doubles().between(-10, 3000);
        return Combinators.combine(
                        AnySteps.ids(), AnySteps.texts(), positions(), sizes, sizes, Arbitraries.of(Note.Color.class))
                .as(Note::new);
    }

    private static Arbitrary<Translation> translations() {
        Arbitrary<Map<String, String>> fields = Arbitraries.maps(
                        Arbitraries.of("text", "question", "options.x.label", "heading", "ghost"), AnySteps.texts())
                .ofMaxSize(3);
        return Combinators.combine(
                        languages(), Arbitraries.maps(AnySteps.ids(), fields).ofMaxSize(3))
                .as(Translation::new);
    }

    private static Arbitrary<Transition> transitions() {
        return Combinators.combine(AnySteps.ids(), Arbitraries.of(OUTLETS), AnySteps.ids())
                .as(Transition::new);
    }

    private static Arbitrary<Trigger> triggers() {
        return AnyTriggers.all();
    }
}
