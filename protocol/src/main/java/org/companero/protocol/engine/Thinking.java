package org.companero.protocol.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.ValueType;
import org.companero.protocol.text.Cut;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// Has things found and thought of, and takes in what came of it.
final class Thinking {

    private static final int MAX_QUESTION = 2000;
    private static final int MAX_TURNS = 50;

    private final Walk walk;
    private final Memory memory;

    Thinking(Walk walk) {
        this.walk = walk;
        this.memory = walk.memory();
    }

    @Nullable
    NodeId enter(Think think) {
        switch (think) {
            case Think.Answer answer -> {
                return lookUp(answer);
            }
            case Think.Conversation talk -> open(talk);
            case Think.Extract extract ->
                ask(extract, new ModelTask.Extract(memory.fill(extract.text()), extract.wanted()), 0);
            case Think.Classify classify ->
                ask(classify, new ModelTask.Classify(memory.fill(classify.text()), classify.kinds()), 0);
            case Think.Compose compose -> ask(compose, new ModelTask.Compose(memory.fill(compose.brief())), 0);
        }
        return null;
    }

    /// An empty question has no answer, which nobody needs to look up.
    private @Nullable NodeId lookUp(Think.Answer step) {
        String question = Cut.to(memory.fill(step.question()), MAX_QUESTION);
        if (question.isEmpty()) {
            return walk.target(step.id(), walk.orNext(step.id(), Outlet.NO_ANSWER));
        }
        String key = walk.key();
        walk.effect(new Effect.AskKnowledge(key, step.id(), question));
        walk.await(new Await.Result(step.id(), key, 0));
        return null;
    }

    private void open(Think.Conversation talk) {
        String opening = memory.fill(talk.opening());
        if (opening.isEmpty()) {
            ask(talk, task(talk, "", 0), 0);
        } else {
            walk.ask(talk.id(), opening, List.of(), 0, null);
        }
    }

    /// The person wrote in a conversation.
    void converse(Think.Conversation talk, String input, int turn) {
        ask(talk, task(talk, input, turn), turn);
    }

    private ModelTask task(Think.Conversation talk, String input, int turn) {
        return new ModelTask.Converse(memory.fill(talk.goal()), input, turn, turns(talk));
    }

    private static int turns(Think.Conversation talk) {
        return Math.clamp(talk.turns(), 1, MAX_TURNS);
    }

    private void ask(Think step, ModelTask task, int tries) {
        String key = walk.key();
        walk.effect(new Effect.AskModel(key, step.id(), task));
        walk.await(new Await.Result(step.id(), key, tries));
    }

    /// A model did its task. A result of another sort than the step's is as good as none.
    void made(Await.Result awaited, ModelResult made) {
        switch (walk.step(awaited.step())) {
            case Think.Conversation talk
            when made instanceof ModelResult.Conversed said -> conversed(talk, awaited, said);
            case Think.Extract extract
            when made instanceof ModelResult.Extracted(Map<String, Value> values) -> extracted(extract, values);
            case Think.Classify classify
            when made instanceof ModelResult.Classified(String kind) -> classified(classify, kind);
            case Think.Compose compose
            when made instanceof ModelResult.Composed(String text) -> composed(compose, text);
            case Think think -> failed(think);
            case null, default -> walk.stopMissing(awaited.step());
        }
    }

    /// No model did it.
    void failed(Think think) {
        switch (think) {
            case Think.Classify classify -> classified(classify, byKeyword(classify));
            case Think.Compose compose -> composed(compose, "");
            case Think.Answer _, Think.Conversation _, Think.Extract _ ->
                walk.follow(think.id(), walk.orNext(think.id(), Outlet.FAILED));
        }
    }

    private void conversed(Think.Conversation talk, Await.Result awaited, ModelResult.Conversed said) {
        if (said.text().isBlank() && !said.reached()) {
            failed(talk);
            return;
        }
        walk.send(walk.key(), talk.id(), Cut.to(said.text().strip(), Engine.MAX_VALUE), List.of());
        if (!said.summary().isBlank()) {
            memory.keep(talk.variable(), Value.of(said.summary().strip()));
        }
        boolean reached = talk.exit().isBlank() ? said.reached() : memory.isTrue(talk.exit());
        if (reached) {
            walk.follow(talk.id(), Outlet.NEXT);
        } else if (awaited.tries() >= turns(talk)) {
            walk.follow(talk.id(), Outlet.LIMIT);
        } else {
            walk.listen(talk.id(), awaited.tries(), null);
        }
    }

    private void extracted(Think.Extract extract, Map<String, Value> values) {
        Map<String, Value> found = new HashMap<>();
        for (Think.Extract.Wanted wanted : extract.wanted()) {
            Optional<Value> value =
                    Optional.ofNullable(values.get(wanted.variable())).flatMap(raw -> typed(raw, wanted.type()));
            if (value.isEmpty() && wanted.needed()) {
                failed(extract);
                return;
            }
            value.ifPresent(one -> found.put(wanted.variable(), one));
        }
        memory.keepAll(found);
        walk.follow(extract.id(), Outlet.NEXT);
    }

    /// The value as one of that sort, or nothing if it is none.
    private Optional<Value> typed(Value raw, ValueType type) {
        String plain = raw.plain().strip();
        return switch (type) {
            case TEXT -> plain.isEmpty() ? Optional.empty() : Optional.of(Value.of(plain));
            case NUMBER -> Numbers.exactly(plain, memory.customs()).map(Value::of);
            case TRUTH ->
                switch (Words.fold(plain)) {
                    case "true", "yes", "si" -> Optional.of(new Value.Truth(true));
                    case "false", "no" -> Optional.of(new Value.Truth(false));
                    default -> Optional.empty();
                };
            case DATE ->
                Dates.read(plain, memory.customs(), memory.today())
                        .map(LocalDate::toString)
                        .map(Value::of);
            case TIME -> Times.read(plain).map(LocalTime::toString).map(Value::of);
            case LIST ->
                raw instanceof Value.Items
                        ? Optional.of(raw)
                        : plain.isEmpty() ? Optional.empty() : Optional.of(new Value.Items(List.of(raw)));
        };
    }

    private void classified(Think.Classify classify, String kind) {
        boolean known = classify.kinds().stream().anyMatch(one -> one.id().equals(kind));
        walk.follow(classify.id(), known ? kind : Outlet.OTHERWISE);
    }

    private String byKeyword(Think.Classify classify) {
        List<String> words = Words.of(memory.fill(classify.text()));
        return classify.kinds().stream()
                .filter(kind -> kind.keywords().stream().anyMatch(word -> Words.contain(words, Words.of(word))))
                .map(Think.Classify.Kind::id)
                .findFirst()
                .orElse("");
    }

    private void composed(Think.Compose compose, String text) {
        String said = text.isBlank() ? memory.fill(compose.fallback()) : Cut.to(text.strip(), Engine.MAX_VALUE);
        walk.send(walk.key(), compose.id(), said, List.of());
        walk.follow(compose.id(), Outlet.NEXT);
    }
}
