package org.companero.protocol.expression;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A compiled expression. Immutable, safe for many threads, and total: whatever the scope, it answers.
public interface Expression {

    /// The value: a `String`, a `Double`, a `Boolean`, a `LocalDate`, a `LocalTime`, an `Instant` or a `List`
    /// of those.
    ///
    /// Null if the value is absent: because what it needs is not there yet, because it cannot be worked out (a
    /// division by zero), or because working it out would take too long. A text is never absent but empty, a
    /// list likewise.
    @Nullable
    Object value(Scope scope);

    /// Whether the expression is true; absent is not.
    boolean holds(Scope scope);

    /// The value as a text in the person's language, as a template would show it; empty if absent.
    String text(Scope scope);

    /// What the value is, if it is there.
    ValueType type();

    /// What it reads of the run and of the contact's fields: `run.weight`, `fields.goal`.
    Set<String> variables();
}
