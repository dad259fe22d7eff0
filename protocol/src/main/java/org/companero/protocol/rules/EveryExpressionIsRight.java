package org.companero.protocol.rules;

import java.util.Locale;
import java.util.stream.Stream;
import org.companero.protocol.expression.ExpressionFault;
import org.companero.protocol.expression.Expressions;
import org.companero.protocol.program.Step;

/// What stands in conditions, in exits and between `{{` and `}}` is right, in every language: the message points at
/// the character. A variable that no step keeps is no fault, because it may come from outside;
/// [EveryVariableIsKnown] looks at those.
final class EveryExpressionIsRight implements Rule {

    private static final Locale SPANISH = Locale.of("es");
    private static final String PLACE = "{{";

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return Stream.concat(
                drawing.program().steps().stream()
                        .flatMap(step -> Stream.concat(
                                formulas(step, drawing), texts(step, drawing.texts(step).stream(), drawing))),
                translations(drawing));
    }

    private static Stream<Problem> formulas(Step step, Drawing drawing) {
        return Formulas.of(step).flatMap(source -> {
            try {
                Expressions.condition(source, drawing.names());
                return Stream.empty();
            } catch (ExpressionFault fault) {
                return Stream.of(wrong(step, source, fault));
            }
        });
    }

    private static Stream<Problem> translations(Drawing drawing) {
        return drawing.program().translations().stream()
                .flatMap(translation -> translation.texts().entrySet().stream()
                        .flatMap(texts -> drawing.step(texts.getKey()).stream()
                                .flatMap(step -> texts(step, texts.getValue().values().stream(), drawing))));
    }

    private static Stream<Problem> texts(Step step, Stream<String> texts, Drawing drawing) {
        return texts.filter(text -> text.contains(PLACE))
                .flatMap(text ->
                        Expressions.faults(text, drawing.names()).stream().map(fault -> wrong(step, text, fault)));
    }

    /// Both languages' words are among the words: each text takes its own.
    private static Problem wrong(Step step, String source, ExpressionFault fault) {
        int begin = Math.clamp(fault.position(), 0, source.length());
        return Problem.error(
                "EXPRESSION_WRONG",
                step,
                NodeNames.of(step),
                String.valueOf(begin + 1),
                NodeNames.shortened(source.substring(begin)),
                fault.message(Locale.ENGLISH),
                fault.message(SPANISH));
    }
}
