package org.companero.protocol.expression;

/// A part of an expression.
///
/// @param begin its first character, from 0
/// @param end the character after its last
public record Token(TokenKind kind, int begin, int end) {

    /// What is written there.
    public String in(String source) {
        return source.substring(begin, end);
    }
}
