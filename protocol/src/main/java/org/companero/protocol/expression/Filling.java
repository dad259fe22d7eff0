package org.companero.protocol.expression;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.text.Cut;

/// A text with places that are filled in. A place holds expressions, of which the first that has a value is
/// written: `{{fields.nickname | contact.first_name | "friend"}}`.
final class Filling implements Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*+)}}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /// A piece of the text and the place behind it.
    private record Piece(String text, List<Compiled> place) {}

    private final List<Piece> pieces;
    private final Set<String> variables;
    private final int slots;

    private Filling(List<Piece> pieces) {
        this.pieces = pieces;
        this.variables = all(pieces).flatMap(part -> part.variables().stream()).collect(toUnmodifiableSet());
        this.slots = all(pieces).mapToInt(Compiled::slots).max().orElse(0);
    }

    private static Stream<Compiled> all(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.place().stream());
    }

    /// Never throws: a place with a fault is filled with nothing.
    ///
    /// @param faults takes up what is wrong, at its place in the text
    static Template of(String text, Names names, List<ExpressionFault> faults) {
        if (!text.contains("{{")) {
            return new Plain(Cut.to(text, MAX_LENGTH));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            List<Compiled> place = place(places.group(1), places.start(1), names, faults);
            pieces.add(new Piece(text.substring(end, places.start()), place));
            end = places.end();
        }
        pieces.add(new Piece(text.substring(end), List.of()));
        return new Filling(List.copyOf(pieces));
    }

    private static List<Compiled> place(String written, int begin, Names names, List<ExpressionFault> faults) {
        List<Compiled> place = new ArrayList<>();
        int from = 0;
        for (Token token : Lexer.tokens(written)) {
            if (token.in(written).equals("|")) {
                part(written.substring(from, token.begin()), begin + from, names, place, faults);
                from = token.end();
            }
        }
        part(written.substring(from), begin + from, names, place, faults);
        return List.copyOf(place);
    }

    private static void part(
            String written, int begin, Names names, List<Compiled> place, List<ExpressionFault> faults) {
        String name = written.strip();
        ValueType type = names.run().get(name);
        try {
            if (type != null && !name.equals(Root.INPUT.word())) {
                place.add(Compiled.variable(name, type));
            } else if (NAME.matcher(name).matches() && Root.named(name).isEmpty()) {
                faults.add(unknown(name, begin + written.indexOf(name), names));
            } else {
                place.add(Compiled.of(written, names));
            }
        } catch (ExpressionFault fault) {
            faults.add(fault.within(begin));
        }
    }

    private static ExpressionFault unknown(String name, int position, Names names) {
        String meant = Nearest.of(name, names.run().keySet()).orElse(null);
        return new ExpressionFault(Reason.UNKNOWN_NAME, position, name.length(), meant, List.of(_ -> name));
    }

    @Override
    public String fill(Scope scope) {
        Work work = new Work(scope, slots);
        return filled(expression -> expression.text(work));
    }

    @Override
    public String fill(Scope scope, Function<Object, String> written) {
        Work work = new Work(scope, slots);
        return filled(expression -> {
            Object value = expression.value(work);
            return value == null ? "" : written.apply(value);
        });
    }

    private String filled(Function<Compiled, String> text) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (filled.length() >= MAX_LENGTH) {
                break;
            }
            filled.append(piece.text());
            for (Compiled expression : piece.place()) {
                String written = text.apply(expression);
                if (!written.isEmpty()) {
                    filled.append(written);
                    break;
                }
            }
        }
        return Cut.to(filled.toString(), MAX_LENGTH);
    }

    @Override
    public Optional<Expression> only() {
        boolean alone = pieces.size() == 2
                && pieces.getFirst().text().isBlank()
                && pieces.getLast().text().isBlank()
                && pieces.getFirst().place().size() == 1;
        return alone ? Optional.of(pieces.getFirst().place().getFirst()) : Optional.empty();
    }

    @Override
    public Set<String> variables() {
        return variables;
    }

    /// A text without places.
    private record Plain(String text) implements Template {

        @Override
        public String fill(Scope scope) {
            return text;
        }

        @Override
        public String fill(Scope scope, Function<Object, String> written) {
            return text;
        }

        @Override
        public Optional<Expression> only() {
            return Optional.empty();
        }

        @Override
        public Set<String> variables() {
            return Set.of();
        }
    }
}
