package org.companero.protocol.expression;

/// What a part of an expression looks like, for its colour.
public enum TokenKind {
    NAME,
    /// A name in front of a bracket.
    FUNCTION,
    NUMBER,
    TEXT,
    /// A text without its closing quote.
    UNCLOSED,
    /// An operator, a bracket, a comma.
    SIGN,
    REMARK,
    /// A sign that the language does not know.
    OTHER
}
