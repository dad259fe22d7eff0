package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;

/// A choice, of one or of several, offers a few options that can be told apart and fit on a button.
final class EveryChoiceOffersOptions implements Rule {

    private static final int MAX_OPTIONS = 10;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_LABEL = 20;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Ask.class).flatMap(ask -> switch (ask) {
            case Ask.Choice choice -> check(choice, choice.options());
            case Ask.SeveralChoices several -> check(several, several.options());
            case Ask.Question _ -> Stream.empty();
        });
    }

    private static Stream<Problem> check(Ask ask, List<Ask.Option> options) {
        return Stream.of(
                        number(ask, options),
                        emptyLabels(ask, options),
                        equalLabels(ask, options),
                        longLabels(ask, options))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> number(Ask ask, List<Ask.Option> options) {
        String name = NodeNames.of(ask);
        if (options.isEmpty()) {
            return Stream.of(Problem.error("NO_OPTIONS", ask, name));
        }
        if (options.size() > MAX_OPTIONS) {
            return Stream.of(Problem.error("TOO_MANY_OPTIONS", ask, name, String.valueOf(MAX_OPTIONS)));
        }
        return options.size() > MAX_BUTTONS
                ? Stream.of(Problem.warning("MANY_OPTIONS", ask, name, String.valueOf(MAX_BUTTONS)))
                : Stream.empty();
    }

    private static Stream<Problem> emptyLabels(Ask ask, List<Ask.Option> options) {
        return options.stream()
                .filter(option -> option.label().isBlank())
                .limit(1)
                .map(_ -> Problem.error("OPTION_EMPTY", ask, NodeNames.of(ask)));
    }

    private static Stream<Problem> equalLabels(Ask ask, List<Ask.Option> options) {
        Set<String> seen = new HashSet<>();
        return options.stream()
                .map(option -> option.label().strip())
                .filter(label -> !label.isEmpty() && !seen.add(label.toLowerCase(Locale.ROOT)))
                .distinct()
                .map(label -> Problem.error("DUPLICATE_OPTION", ask, NodeNames.of(ask), NodeNames.shortened(label)));
    }

    private static Stream<Problem> longLabels(Ask ask, List<Ask.Option> options) {
        return options.stream()
                .map(option -> option.label().strip())
                .filter(label -> label.codePointCount(0, label.length()) > MAX_LABEL)
                .map(label -> Problem.warning(
                        "LONG_OPTION", ask, NodeNames.of(ask), NodeNames.shortened(label), String.valueOf(MAX_LABEL)));
    }
}
