package org.companero.protocol.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.companero.protocol.text.Cut;
import org.jspecify.annotations.Nullable;

/// An expression as it is evaluated.
final class Compiled implements Expression {

    private final Code code;
    private final int slots;
    private final ValueType type;
    private final Set<String> variables;

    private Compiled(Code code, int slots, ValueType type, Set<String> variables) {
        this.code = code;
        this.slots = slots;
        this.type = type;
        this.variables = variables;
    }

    /// @throws ExpressionFault if the source is no expression over these names
    static Compiled of(String source, Names names) {
        List<Token> tokens = Faults.check(source);
        Place place = new Place(source, tokens);
        try {
            CelAbstractSyntaxTree parsed = tree(Checker.PARSER.parse(source));
            place.parsed(parsed.getSource());
            CelMutableAst ast = CelMutableAst.fromCelAst(parsed);
            Reading.Outcome reading = Reading.of(ast, names, place);
            CelAbstractSyntaxTree checked = tree(Checker.of(reading.functions()).check(ast.toParsedAst()));
            Assembly assembly = new Assembly(checked, reading.read(), place);
            Code code = assembly.assemble();
            return new Compiled(
                    code, assembly.slotCount(), ValueType.of(checked.getResultType()), Set.copyOf(reading.variables()));
        } catch (CelValidationException wrong) {
            throw Faults.told(wrong, place);
        }
    }

    /// A variable of the run, without any parsing.
    static Compiled variable(String name, ValueType type) {
        return new Compiled(Member.of(Root.RUN, name, type), 0, type, Set.of(Root.RUN.word() + "." + name));
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) throws CelValidationException {
        return result.getAst();
    }

    @Override
    public @Nullable Object value(Scope scope) {
        return value(new Work(scope, slots));
    }

    /// As part of more work, which it takes its share of.
    @Nullable
    Object value(Work work) {
        try {
            return code.value(work);
        } catch (Work.Exhausted | DateTimeException _) {
            return type == ValueType.TEXT ? "" : type == ValueType.LIST ? List.of() : null;
        }
    }

    @Override
    public boolean holds(Scope scope) {
        try {
            return code.truth(new Work(scope, slots));
        } catch (Work.Exhausted | DateTimeException _) {
            return false;
        }
    }

    @Override
    public String text(Scope scope) {
        return text(new Work(scope, slots));
    }

    /// As part of more work, which it takes its share of.
    ///
    /// @param work with room for [#slots] loop variables
    String text(Work work) {
        try {
            return Cut.to(Printed.value(code.value(work), work), Limits.TEXT);
        } catch (Work.Exhausted | DateTimeException _) {
            return "";
        }
    }

    int slots() {
        return slots;
    }

    @Override
    public ValueType type() {
        return type;
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    /// What an evaluation costs, in steps.
    int cost(Scope scope) {
        Work work = new Work(scope, slots);
        try {
            code.value(work);
        } catch (Work.Exhausted | DateTimeException _) {
            return Limits.STEPS;
        }
        return work.spent();
    }
}
