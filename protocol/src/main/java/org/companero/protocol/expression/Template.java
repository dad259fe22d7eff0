package org.companero.protocol.expression;

import java.util.Set;

/// A compiled text in which `{{…}}` stands for values. Immutable, safe for many threads, and total.
public interface Template {

    /// The longest text that filling in can make, in characters.
    int MAX_LENGTH = Limits.TEXT;

    /// Fills the values in, once: a value that itself holds `{{…}}` stays as it is, so that nobody can ask for
    /// another's data by writing its name. What is absent is filled with nothing. What is too long is cut,
    /// between two characters.
    String fill(Scope scope);

    /// What it reads of the run and of the contact's fields: `run.weight`, `fields.goal`.
    Set<String> variables();
}
