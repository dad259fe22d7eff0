package org.companero.protocol.expression;

/// What an expression may cost. A creator's expression runs on a server that others share.
final class Limits {

    /// Characters of an expression.
    static final int SOURCE = 1000;
    /// Brackets within brackets.
    static final int NESTING = 32;
    /// Operators within operators, as in a long sum.
    static final int DEPTH = 120;
    /// Parts of an expression once its macros are written out.
    static final int PARTS = 2000;
    /// Characters of a text that an expression makes.
    static final int TEXT = 16_000;
    /// Elements of a list that an expression reads or makes.
    static final int LIST = 1000;
    /// Characters of a pattern, and the instructions it compiles to.
    static final int PATTERN = 200;
    static final int PATTERN_PROGRAM = 500;
    /// The counts in a pattern, such as `{3}`, multiplied with one another.
    static final int PATTERN_COPIES = 1000;
    /// Steps of one evaluation; a step is a part of a loop's body, some characters of a text, an element of a
    /// list.
    static final int STEPS = 50_000;
    /// Characters of a text that are worked on in one step.
    static final int CHARACTERS_A_STEP = 16;
    /// Decimals that a number is written with.
    static final int DECIMALS = 6;

    private Limits() {}
}
