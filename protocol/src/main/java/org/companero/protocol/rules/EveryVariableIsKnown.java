package org.companero.protocol.rules;

import java.util.stream.Stream;
import org.companero.protocol.engine.Template;
import org.companero.protocol.program.Step;

/// A text asks for variables that some step keeps.
final class EveryVariableIsKnown implements Rule {

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Spelling spelling = new Spelling(drawing.variables());
        return drawing.program().steps().stream()
                .flatMap(step -> NodeTexts.of(step)
                        .flatMap(text -> Template.names(text).stream())
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
