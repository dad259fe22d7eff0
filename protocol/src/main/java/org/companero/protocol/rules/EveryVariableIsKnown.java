package org.companero.protocol.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.expression.ExpressionFault;
import org.companero.protocol.expression.Expressions;
import org.companero.protocol.program.Step;

/// A text or a condition asks for variables that some step keeps.
final class EveryVariableIsKnown implements Rule {

    private static final String RUN = "run.";

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Spelling spelling = new Spelling(drawing.variables());
        return drawing.program().steps().stream()
                .flatMap(step -> Stream.concat(texts(step, drawing, spelling), formulas(step, drawing)));
    }

    private static Stream<Problem> texts(Step step, Drawing drawing, Spelling spelling) {
        return drawing.texts(step).stream()
                .filter(text -> text.contains("{{"))
                .flatMap(text ->
                        unknown(Expressions.template(text, drawing.names()).variables(), drawing))
                .distinct()
                .map(name -> unknown(step, name, spelling));
    }

    private static Stream<Problem> formulas(Step step, Drawing drawing) {
        return Formulas.of(step)
                .flatMap(source -> unknown(read(source, drawing), drawing))
                .distinct()
                .map(name ->
                        Problem.warning("VARIABLE_NEVER_SET", step, NodeNames.of(step), NodeNames.shortened(name)));
    }

    private static Set<String> read(String source, Drawing drawing) {
        try {
            return Expressions.compile(source, drawing.names()).variables();
        } catch (ExpressionFault _) {
            return Set.of();
        }
    }

    private static Stream<String> unknown(Set<String> read, Drawing drawing) {
        return read.stream()
                .filter(name -> name.startsWith(RUN))
                .map(name -> name.substring(RUN.length()))
                .filter(name -> !drawing.variables().contains(name))
                .sorted();
    }

    private static Problem unknown(Step step, String name, Spelling spelling) {
        String asked = "{{" + NodeNames.shortened(name) + "}}";
        return spelling.nearest(name)
                .map(near -> Problem.warning("UNKNOWN_VARIABLE", step, NodeNames.of(step), asked, "{{" + near + "}}"))
                .orElseGet(() -> Problem.warning("UNKNOWN_VARIABLE", step, NodeNames.of(step), asked));
    }
}
