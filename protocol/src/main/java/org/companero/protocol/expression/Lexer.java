package org.companero.protocol.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts an expression into its tokens, for messages, colours and proposals. Total: any text has tokens.
final class Lexer {

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        int at = 0;
        while (at < source.length()) {
            at = Math.max(lexer.next(at), at + 1);
        }
        return lexer.tokens;
    }

    private int next(int at) {
        char sign = source.charAt(at);
        if (Character.isWhitespace(sign)) {
            return at + 1;
        }
        if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            return add(TokenKind.REMARK, at, end < 0 ? source.length() : end);
        }
        int quote = at;
        while (quote < at + 2 && quote < source.length() && "rRbB".indexOf(source.charAt(quote)) >= 0) {
            quote++;
        }
        if (isQuote(quote)) {
            return text(
                    at,
                    quote,
                    source.substring(at, quote).toLowerCase(Locale.ROOT).contains("r"));
        }
        if (isNameBegin(sign)) {
            return name(at);
        }
        if (isDigit(at) || (sign == '.' && isDigit(at + 1))) {
            return number(at);
        }
        for (String longSign : LONG_SIGNS) {
            if (source.startsWith(longSign, at)) {
                return add(TokenKind.SIGN, at, at + 2);
            }
        }
        boolean pair = at + 1 < source.length() && Character.isSurrogatePair(sign, source.charAt(at + 1));
        return add(
                "+-*/%<>!?:.,()[]".indexOf(sign) >= 0 ? TokenKind.SIGN : TokenKind.OTHER, at, pair ? at + 2 : at + 1);
    }

    private int name(int at) {
        int end = at;
        while (end < source.length() && (isNameBegin(source.charAt(end)) || isDigit(end))) {
            end++;
        }
        int after = end;
        while (after < source.length() && Character.isWhitespace(source.charAt(after))) {
            after++;
        }
        boolean called = after < source.length() && source.charAt(after) == '(';
        return add(called ? TokenKind.FUNCTION : TokenKind.NAME, at, end);
    }

    private int number(int at) {
        int end = at;
        while (end < source.length()
                && (isDigit(end)
                        || isNameBegin(source.charAt(end))
                        || (source.charAt(end) == '.' && isDigit(end + 1)))) {
            end++;
        }
        return add(TokenKind.NUMBER, at, end);
    }

    /// A text that is not closed goes on to the end of its line.
    private int text(int begin, int quote, boolean raw) {
        char sign = source.charAt(quote);
        String three = String.valueOf(sign).repeat(3);
        boolean many = source.startsWith(three, quote);
        int at = quote + (many ? 3 : 1);
        while (at < source.length()) {
            if (many ? source.startsWith(three, at) : source.charAt(at) == sign) {
                return add(TokenKind.TEXT, begin, at + (many ? 3 : 1));
            }
            if (!many && (source.charAt(at) == '\n' || source.charAt(at) == '\r')) {
                break;
            }
            at += source.charAt(at) == '\\' && !raw ? 2 : 1;
        }
        return add(TokenKind.UNCLOSED, begin, Math.min(at, source.length()));
    }

    private int add(TokenKind kind, int begin, int end) {
        tokens.add(new Token(kind, begin, end));
        return end;
    }

    private boolean isQuote(int at) {
        return at < source.length() && (source.charAt(at) == '"' || source.charAt(at) == '\'');
    }

    private boolean isDigit(int at) {
        return at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }

    private static boolean isNameBegin(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
    }
}
