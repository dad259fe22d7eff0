package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.engine.ProgramNames;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Templates;

/// A text asks for variables that some step keeps.
final class EveryVariableIsKnown implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Spelling spelling = new Spelling(drawing.variables());
        return drawing.program().steps().stream()
                .flatMap(step -> Templates.of(step)
                        .flatMap(ProgramNames::bare)
                        .distinct()
                        .filter(name -> !drawing.variables().contains(name))
                        .map(name -> unknown(step, name, spelling)));
    }

    private static Problem unknown(Step step, String name, Spelling spelling) {
        String asked = "{{" + NodeNames.shortened(name) + "}}";
        return spelling.nearest(name)
                .map(near -> Problem.warning("UNKNOWN_VARIABLE", step, NodeNames.of(step), asked, "{{" + near + "}}"))
                .orElseGet(() -> Problem.warning("UNKNOWN_VARIABLE", step, NodeNames.of(step), asked));
    }
}
