package org.companero.protocol.expression;

import java.util.ArrayList;
import java.util.List;

/// The expression language: what creators write in conditions and between `{{` and `}}`. Safe for many threads.
///
/// The first use in a process takes a second or so; what was compiled lately is kept and found again
/// at once.
public final class Expressions {

    private static final int KEPT_CHARACTERS = 4_000_000;
    private static final Recent<Expression> COMPILED = new Recent<>(KEPT_CHARACTERS, Compiled::of);
    private static final Recent<Checked> TEMPLATES = new Recent<>(KEPT_CHARACTERS, Expressions::check);

    private record Checked(Template template, List<ExpressionFault> faults) {}

    private Expressions() {}

    /// @throws ExpressionFault if the source is no expression over these names
    public static Expression compile(String source, Names names) {
        return COMPILED.of(source, names);
    }

    /// An expression that is true or not.
    ///
    /// @throws ExpressionFault if it is none
    public static Expression condition(String source, Names names) {
        Expression expression = compile(source, names);
        if (expression.type() != ValueType.TRUTH) {
            throw new ExpressionFault(Reason.NOT_A_TRUTH, 0, source.length(), null, List.of(expression.type()::word));
        }
        return expression;
    }

    /// A text in which `{{…}}` stands for values: an expression, or a bare name, which is a variable of the
    /// run. Several, with `|` between them, are tried one after the other until one has a value: `{{name |
    /// "friend"}}`. There are no braces within a place.
    ///
    /// A place with a fault is filled with nothing; [#faults] tells what is wrong.
    public static Template template(String text, Names names) {
        return TEMPLATES.of(text, names).template();
    }

    /// All that is wrong in such a text, in its order.
    public static List<ExpressionFault> faults(String text, Names names) {
        return TEMPLATES.of(text, names).faults();
    }

    /// What could be written where the caret is, in alphabetical order.
    ///
    /// @param caret the place in the source, from 0
    public static List<Proposal> complete(String source, int caret, Names names) {
        return Completion.at(source, caret, names);
    }

    /// The parts of an expression, for its colours; spaces are none.
    public static List<Token> tokens(String source) {
        return Lexer.tokens(source);
    }

    private static Checked check(String text, Names names) {
        List<ExpressionFault> faults = new ArrayList<>();
        return new Checked(Filling.of(text, names, faults), List.copyOf(faults));
    }
}
