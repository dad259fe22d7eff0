package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Think;

/// A model is told what to do, how long to go on, and what to say when it cannot.
final class EveryTaskIsClear implements Rule {

    private static final int MAX_TURNS = 50;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Think.class).flatMap(think -> switch (think) {
            case Think.Answer answer -> needed("QUESTION_EMPTY", answer, answer.question());
            case Think.Conversation talk -> Stream.concat(needed("TASK_EMPTY", talk, talk.goal()), turns(talk));
            case Think.Compose compose ->
                Stream.concat(needed("TASK_EMPTY", compose, compose.brief()), fallback(compose));
            case Think.Extract extract ->
                Stream.concat(needed("NOTHING_TO_READ", extract, extract.text()), wanted(extract));
            case Think.Classify classify -> needed("NOTHING_TO_READ", classify, classify.text());
        });
    }

    private static Stream<Problem> needed(String code, Think think, String text) {
        return text.isBlank() ? Stream.of(Problem.error(code, think, NodeNames.of(think))) : Stream.empty();
    }

    private static Stream<Problem> turns(Think.Conversation talk) {
        return talk.turns() >= 1 && talk.turns() <= MAX_TURNS
                ? Stream.empty()
                : Stream.of(Problem.error("TURNS_OUT_OF_RANGE", talk, NodeNames.of(talk), String.valueOf(MAX_TURNS)));
    }

    private static Stream<Problem> fallback(Think.Compose compose) {
        return compose.fallback().isBlank()
                ? Stream.of(Problem.warning("FALLBACK_EMPTY", compose, NodeNames.of(compose)))
                : Stream.empty();
    }

    private static Stream<Problem> wanted(Think.Extract extract) {
        String name = NodeNames.of(extract);
        if (extract.wanted().isEmpty()) {
            return Stream.of(Problem.error("NOTHING_WANTED", extract, name));
        }
        Set<String> seen = new HashSet<>();
        return extract.wanted().stream().flatMap(one -> {
            if (!one.variable().isBlank() && !seen.add(one.variable())) {
                return Stream.of(Problem.error("WANTED_TWICE", extract, name, NodeNames.shortened(one.variable())));
            }
            return one.meaning().isBlank()
                    ? Stream.of(
                            Problem.error("WANTED_WITHOUT_MEANING", extract, name, NodeNames.shortened(one.variable())))
                    : Stream.empty();
        });
    }
}
