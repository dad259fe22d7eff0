package org.companero.protocol.expression;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A compiled text in which `{{…}}` stands for values. Immutable, safe for many threads, and total.
public interface Template {

    /// The longest text that filling in can make, in characters.
    int MAX_LENGTH = Limits.TEXT;

    /// Fills the values in, once: a value that itself holds `{{…}}` stays as it is, so that nobody can ask for
    /// another's data by writing its name. What is absent is filled with nothing. What is too long is cut,
    /// between two characters.
    String fill(Scope scope);

    /// As [#fill(Scope)], but written otherwise than a person reads it: for addresses, for other programs, for
    /// comparing.
    ///
    /// @param written how a value, never null, is written
    String fill(Scope scope, Function<Object, String> written);

    /// The expression that the text is, where it is nothing but one.
    Optional<Expression> only();

    /// What it reads of the run and of the contact's fields: `run.weight`, `fields.goal`.
    Set<String> variables();
}
