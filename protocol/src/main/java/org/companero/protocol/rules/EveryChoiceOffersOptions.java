package org.companero.protocol.rules;

import org.companero.protocol.program.Ask;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A choice offers a few options that can be told apart and fit on a button.
final class EveryChoiceOffersOptions implements Rule {

    private static final int MAX_OPTIONS = 10;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_LABEL = 20;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Ask.Choice.class)
                .flatMap(choice -> Stream.concat(
                        number(choice),
                        Stream.of(emptyLabels(choice), equalLabels(choice), longLabels(choice))
                                .flatMap(problems -> problems)));
    }

    private static Stream<Problem> number(Ask.Choice choice) {
        int options = choice.options().size();
        String name = NodeNames.of(choice);
        if (options == 0) {
            return Stream.of(Problem.error("NO_OPTIONS", choice, name));
        }
        if (options > MAX_OPTIONS) {
            return Stream.of(Problem.error("TOO_MANY_OPTIONS", choice, name, String.valueOf(MAX_OPTIONS)));
        }
        return options > MAX_BUTTONS
                ? Stream.of(Problem.warning("MANY_OPTIONS", choice, name, String.valueOf(MAX_BUTTONS)))
                : Stream.empty();
    }

    private static Stream<Problem> emptyLabels(Ask.Choice choice) {
        return choice.options().stream()
                .filter(option -> option.label().isBlank())
                .limit(1)
                .map(_ -> Problem.error("OPTION_EMPTY", choice, NodeNames.of(choice)));
    }

    private static Stream<Problem> equalLabels(Ask.Choice choice) {
        Set<String> seen = new HashSet<>();
        return choice.options().stream()
                .map(option -> option.label().strip())
                .filter(label -> !label.isEmpty() && !seen.add(label.toLowerCase(Locale.ROOT)))
                .distinct()
                .map(label ->
                        Problem.error("DUPLICATE_OPTION", choice, NodeNames.of(choice), NodeNames.shortened(label)));
    }

    private static Stream<Problem> longLabels(Ask.Choice choice) {
        return choice.options().stream()
                .map(option -> option.label().strip())
                .filter(label -> label.codePointCount(0, label.length()) > MAX_LABEL)
                .map(label -> Problem.warning(
                        "LONG_OPTION",
                        choice,
                        NodeNames.of(choice),
                        NodeNames.shortened(label),
                        String.valueOf(MAX_LABEL)));
    }
}
