package org.companero.protocol.expression;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a compiled expression. Absent is null; as a number it is `NaN`, as a truth it is false.
abstract class Code {

    abstract @Nullable Object value(Work work);

    double number(Work work) {
        return value(work) instanceof Double number ? number : Double.NaN;
    }

    boolean truth(Work work) {
        return value(work) instanceof Boolean truth && truth;
    }

    /// Written in the expression.
    static final class Constant extends Code {
        private final Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override
        Object value(Work work) {
            return value;
        }
    }

    /// A variable of a loop.
    static final class Slot extends Code {
        private final int place;

        Slot(int place) {
            this.place = place;
        }

        @Override
        @Nullable
        Object value(Work work) {
            return work.slots[place];
        }
    }

    /// What answers with a number.
    static final class Calculation extends Code {
        private final Overload.Arithmetic arithmetic;
        private final Code left;
        private final Code right;

        Calculation(Overload.Arithmetic arithmetic, Code left, Code right) {
            this.arithmetic = arithmetic;
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable
        Object value(Work work) {
            return Values.number(number(work));
        }

        @Override
        double number(Work work) {
            double result = arithmetic.result(left.number(work), right.number(work));
            return Double.isFinite(result) ? result : Double.NaN;
        }
    }

    /// What answers with yes or no, and never with nothing.
    abstract static class Question extends Code {

        @Override
        final Object value(Work work) {
            return truth(work);
        }

        @Override
        abstract boolean truth(Work work);
    }

    static final class Comparison extends Question {
        private final Overload.Comparison comparison;
        private final Code left;
        private final Code right;

        Comparison(Overload.Comparison comparison, Code left, Code right) {
            this.comparison = comparison;
            this.left = left;
            this.right = right;
        }

        @Override
        boolean truth(Work work) {
            double one = left.number(work);
            double other = right.number(work);
            return !Double.isNaN(one) && !Double.isNaN(other) && comparison.holds(one, other);
        }
    }

    static final class And extends Question {
        private final Code left;
        private final Code right;

        And(Code left, Code right) {
            this.left = left;
            this.right = right;
        }

        @Override
        boolean truth(Work work) {
            return left.truth(work) && right.truth(work);
        }
    }

    static final class Or extends Question {
        private final Code left;
        private final Code right;

        Or(Code left, Code right) {
            this.left = left;
            this.right = right;
        }

        @Override
        boolean truth(Work work) {
            return left.truth(work) || right.truth(work);
        }
    }

    static final class Not extends Question {
        private final Code part;

        Not(Code part) {
            this.part = part;
        }

        @Override
        boolean truth(Work work) {
            return !part.truth(work);
        }
    }

    static final class Choice extends Code {
        private final Code condition;
        private final Code then;
        private final Code otherwise;

        Choice(Code condition, Code then, Code otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        @Nullable
        Object value(Work work) {
            return condition.truth(work) ? then.value(work) : otherwise.value(work);
        }
    }

    /// A list that is written out; what is absent is left out.
    static final class Listed extends Code {
        private final List<Code> parts;

        Listed(List<Code> parts) {
            this.parts = parts;
        }

        @Override
        Object value(Work work) {
            List<Object> elements = new ArrayList<>(parts.size());
            for (Code part : parts) {
                Object element = part.value(work);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements;
        }
    }

    static final class Call extends Code {
        private final Overload.Plain body;
        private final Kind[] kinds;
        private final Code[] parts;
        private final @Nullable Object nothing;

        /// @param nothing what there is instead of an absent value
        Call(Overload.Plain body, List<Kind> kinds, List<Code> parts, @Nullable Object nothing) {
            this.body = body;
            this.kinds = kinds.toArray(Kind[]::new);
            this.parts = parts.toArray(Code[]::new);
            this.nothing = nothing;
        }

        @Override
        @Nullable
        Object value(Work work) {
            try {
                Object[] given = new Object[parts.length];
                for (int place = 0; place < parts.length; place++) {
                    given[place] = kinds[place].given(parts[place].value(work), work);
                    if (given[place] == null && !body.absentToo()) {
                        return nothing;
                    }
                }
                Object result = body.call().result(work, given);
                return result == null || (result instanceof Double number && !Double.isFinite(number))
                        ? nothing
                        : result;
            } catch (DateTimeException | ArithmeticException _) {
                return nothing;
            }
        }
    }
}
