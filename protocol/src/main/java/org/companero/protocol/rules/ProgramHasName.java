package org.companero.protocol.rules;

import java.util.stream.Stream;

/// A program has a name, short enough for a list.
final class ProgramHasName implements Rule {

    private static final int MAX_LENGTH = 120;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        String name = drawing.program().name();
        if (name.isBlank()) {
            return Stream.of(Problem.overall("NAME_EMPTY"));
        }
        return name.length() > MAX_LENGTH
                ? Stream.of(Problem.overall("NAME_TOO_LONG", String.valueOf(MAX_LENGTH)))
                : Stream.empty();
    }
}
