package org.companero.protocol.expression;

import dev.cel.common.CelSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the characters that a fault is about.
final class Place {

    private final String source;
    private final List<Token> tokens;
    private CelSource parsed = CelSource.newBuilder().build();

    Place(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /// A fault about the token at that place, or the next one, or the last one.
    ExpressionFault fault(Reason reason, int at, @Nullable String suggestion, String... words) {
        return fault(reason, token(at), suggestion, words);
    }

    ExpressionFault fault(Reason reason, Token token, @Nullable String suggestion, String... words) {
        List<Function<Locale, String>> told = Stream.of(words)
                .map(word -> (Function<Locale, String>) _ -> word)
                .toList();
        return told(reason, token, suggestion, told);
    }

    ExpressionFault told(
            Reason reason, Token token, @Nullable String suggestion, List<Function<Locale, String>> words) {
        return new ExpressionFault(reason, token.begin(), token.end() - token.begin(), suggestion, words);
    }

    Token token(int at) {
        return tokens.stream()
                .filter(token -> token.end() > at)
                .findFirst()
                .orElseGet(() -> tokens.isEmpty() ? new Token(TokenKind.OTHER, 0, source.length()) : tokens.getLast());
    }

    /// The token with that word which is nearest: CEL places a call at its bracket, a member at its point.
    Token token(int at, String word) {
        Token nearest = null;
        for (Token token : tokens) {
            if (token.in(source).equals(word) && (nearest == null || distance(token, at) < distance(nearest, at))) {
                nearest = token;
            }
        }
        return nearest == null ? token(at) : nearest;
    }

    private static int distance(Token token, int at) {
        return Math.abs(token.begin() - at);
    }

    /// Takes up where the parts are.
    void parsed(CelSource positions) {
        parsed = positions;
    }

    /// Where the part with that number is; CEL counts code points.
    int of(long part) {
        return chars(parsed.getPositionsMap().getOrDefault(part, 0));
    }

    int chars(int codePoints) {
        int known = Math.min(codePoints, source.codePointCount(0, source.length()));
        return source.offsetByCodePoints(0, Math.max(0, known));
    }

    String source() {
        return source;
    }
}
