package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.Ask;

/// Where several answers can be chosen, as many are offered, and they can be told apart.
final class SeveralCanBeChosen implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Ask.SeveralChoices.class)
                .flatMap(several -> Stream.concat(range(several), equalIds(several)));
    }

    private static Stream<Problem> range(Ask.SeveralChoices several) {
        int offered = several.options().size();
        boolean possible = several.min() >= 0
                && several.max() >= Math.max(1, several.min())
                && (offered == 0 || several.min() <= offered);
        return possible
                ? Stream.empty()
                : Stream.of(Problem.error(
                        "SEVERAL_OUT_OF_RANGE",
                        several,
                        NodeNames.of(several),
                        String.valueOf(several.min()),
                        String.valueOf(several.max()),
                        String.valueOf(offered)));
    }

    private static Stream<Problem> equalIds(Ask.SeveralChoices several) {
        Set<String> seen = new HashSet<>();
        return several.options().stream()
                .map(Ask.Option::id)
                .filter(id -> !seen.add(id))
                .map(id ->
                        Problem.error("DUPLICATE_OPTION_ID", several, NodeNames.of(several), NodeNames.shortened(id)));
    }
}
