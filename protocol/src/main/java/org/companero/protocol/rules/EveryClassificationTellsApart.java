package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Think;

/// A classification has kinds to choose from, which can be told apart, with a model and without one.
final class EveryClassificationTellsApart implements Rule {

    private static final int FEWEST = 2;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Think.Classify.class)
                .flatMap(classify -> classify.kinds().size() < FEWEST
                        ? Stream.of(Problem.error("TOO_FEW_KINDS", classify, NodeNames.of(classify)))
                        : check(classify));
    }

    private static Stream<Problem> check(Think.Classify classify) {
        String name = NodeNames.of(classify);
        Set<String> labels = new HashSet<>();
        return classify.kinds().stream().flatMap(kind -> {
            String label = NodeNames.shortened(kind.label());
            if (label.isEmpty()) {
                return Stream.of(Problem.error("KIND_WITHOUT_NAME", classify, name));
            }
            if (!labels.add(label.toLowerCase(Locale.ROOT))) {
                return Stream.of(Problem.error("DUPLICATE_KIND", classify, name, label));
            }
            return kind.keywords().stream().allMatch(String::isBlank)
                    ? Stream.of(Problem.warning("KIND_WITHOUT_KEYWORDS", classify, name, label))
                    : Stream.empty();
        });
    }
}
