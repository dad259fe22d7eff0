package org.companero.protocol.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns what the parser and the checker say into what a creator understands.
final class Faults {

    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates.*", Pattern.DOTALL);
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("&", "&&"),
            Map.entry("|", "||"),
            Map.entry("and", "&&"),
            Map.entry("y", "&&"),
            Map.entry("or", "||"),
            Map.entry("o", "||"),
            Map.entry("not", "!"),
            Map.entry("no", "!"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("‘", "\""),
            Map.entry("’", "\""));

    private Faults() {}

    /// What can be seen before parsing. Gives the tokens.
    static List<Token> check(String source) {
        List<Token> tokens =
                Lexer.tokens(source.length() > Limits.SOURCE ? source.substring(0, Limits.SOURCE) : source);
        Place place = new Place(source, tokens);
        if (source.length() > Limits.SOURCE) {
            throw new ExpressionFault(
                    Reason.TOO_LONG,
                    Limits.SOURCE,
                    source.length() - Limits.SOURCE,
                    null,
                    List.of(_ -> String.valueOf(Limits.SOURCE)));
        }
        if (tokens.stream().allMatch(token -> token.kind() == TokenKind.REMARK)) {
            throw new ExpressionFault(Reason.EMPTY, 0, source.length(), null, List.of());
        }
        int open = 0;
        for (Token token : tokens) {
            switch (token.kind()) {
                case UNCLOSED -> throw place.fault(Reason.UNCLOSED_TEXT, token, null);
                case OTHER ->
                    throw place.fault(reason(token.in(source)), token, MEANT.get(token.in(source)), token.in(source));
                case SIGN -> {
                    open += depth(source.charAt(token.begin()));
                    if (open > Limits.NESTING) {
                        throw place.fault(Reason.TOO_DEEP, token, null);
                    }
                }
                default -> {}
            }
        }
        return tokens;
    }

    private static Reason reason(String sign) {
        return sign.equals("{") || sign.equals("}") ? Reason.NO_BRACES : Reason.UNEXPECTED;
    }

    private static int depth(char sign) {
        return switch (sign) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }

    static ExpressionFault told(CelValidationException wrong, Place place) {
        List<CelIssue> issues = wrong.getErrors();
        return issues.isEmpty() ? place.fault(Reason.TOO_DEEP, 0, null) : told(issues.getFirst(), place);
    }

    private static ExpressionFault told(CelIssue issue, Place place) {
        String message = issue.getMessage();
        int at = at(issue, place.source());
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return wrongTypes(overload.group(1), overload.group(2), at, place);
        }
        if (message.contains("recursion limit") || message.contains("node count") || message.contains("exceeds")) {
            return place.fault(Reason.TOO_DEEP, at, null);
        }
        if (message.contains("has() macro")) {
            return place.fault(Reason.HAS_NEEDS_NAME, at, null);
        }
        if (message.contains("must be a simple name") || message.contains("macro")) {
            return place.fault(Reason.LOOP_NEEDS_NAME, at, null);
        }
        if (message.contains("range of a comprehension")) {
            return place.fault(Reason.NOT_A_LIST, at, null);
        }
        if (message.contains("expected type") && message.contains("but found")) {
            return place.fault(Reason.MIXED_LIST, at, null);
        }
        return issue.getMessage().contains("mismatched input")
                        || message.contains("extraneous input")
                        || message.contains("no viable")
                        || message.contains("missing")
                        || message.contains("token recognition")
                ? syntax(at, place)
                : place.fault(Reason.UNFIT, at, null);
    }

    private static ExpressionFault syntax(int at, Place place) {
        Token token = place.token(at);
        if (token.end() <= at) {
            return place.fault(Reason.ENDS_EARLY, token, null);
        }
        String word = token.in(place.source());
        return place.fault(Reason.UNEXPECTED, token, MEANT.get(word), word);
    }

    private static ExpressionFault wrongTypes(String function, String types, int at, Place place) {
        String sign = Functions.named(function)
                .map(Entry::sign)
                .orElseGet(() -> function.replace("_", "").replace("?:", "? :"));
        List<String> found = types(types);
        Token token = place.token(at, sign);
        return place.told(
                Reason.WRONG_TYPES,
                token,
                null,
                List.of(
                        _ -> sign,
                        locale -> Language.of(locale)
                                .list(found.stream()
                                        .map(type -> word(type, locale))
                                        .toList())));
    }

    /// The types in `(double, list(string))`.
    private static List<String> types(String types) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int begin = 1;
        for (int at = begin; at < types.length(); at++) {
            char sign = types.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if ((sign == ',' && depth == 0) || depth < 0) {
                found.add(types.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        return found.stream().filter(type -> !type.isEmpty()).toList();
    }

    private static String word(String type, Locale locale) {
        return Stream.of(ValueType.values())
                .filter(known -> known.cel().name().equals(type))
                .findFirst()
                .or(() -> Optional.of(ValueType.LIST).filter(_ -> type.startsWith("list")))
                .map(known -> known.word(locale))
                .orElse(type);
    }

    private static int at(CelIssue issue, String source) {
        int line = issue.getSourceLocation().getLine();
        int begin = 0;
        for (int row = 1; row < line; row++) {
            begin = source.indexOf('\n', begin) + 1;
        }
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        int left = source.codePointCount(begin, source.length());
        return source.offsetByCodePoints(begin, Math.min(column, left));
    }
}
