package org.companero.protocol.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to call a function.
record Overload(List<Kind> takes, Kind gives, Body body) {

    /// How the value is worked out.
    sealed interface Body {}

    /// With any arguments. May throw `DateTimeException` or `ArithmeticException`: the value is absent then.
    ///
    /// @param absentToo whether it is called with absent arguments (null) too; otherwise its value is absent
    /// when one is
    record Plain(boolean absentToo, Call call) implements Body {}

    /// With two numbers. What is no finite number is absent.
    non-sealed interface Arithmetic extends Body {
        double result(double left, double right);
    }

    /// With two numbers, of which both are there: otherwise it is false.
    non-sealed interface Comparison extends Body {
        boolean holds(double left, double right);
    }

    interface Call {
        @Nullable
        Object result(Work work, Object[] given);
    }
}
