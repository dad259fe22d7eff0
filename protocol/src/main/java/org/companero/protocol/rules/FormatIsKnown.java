package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.program.Program;

/// A program is written in a format that this version understands.
final class FormatIsKnown implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        int schema = drawing.program().schema();
        return schema >= 1 && schema <= Program.SCHEMA
                ? Stream.empty()
                : Stream.of(Problem.overall("UNKNOWN_SCHEMA", String.valueOf(schema)));
    }
}
