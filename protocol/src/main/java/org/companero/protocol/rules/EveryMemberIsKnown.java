package org.companero.protocol.rules;

import java.util.stream.Stream;

/// All that the program's text says is understood. What is not is kept as it is, and means nothing here.
final class EveryMemberIsKnown implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.program().extras().members().keySet().stream()
                .sorted()
                .limit(1)
                .map(first -> Problem.overallWarning(
                        "UNKNOWN_MEMBER",
                        NodeNames.shortened(first),
                        String.valueOf(drawing.program().extras().members().size())));
    }
}
