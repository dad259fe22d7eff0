package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/// Something that is known: a text, a number, a truth or a list. Dates are texts, `yyyy-mm-dd`, and times `HH:mm`.
/// In JSON it is written as itself.
@JsonDeserialize(using = Value.Reader.class)
public sealed interface Value {

    /// Nothing: empty text.
    Value NOTHING = new Text("");

    /// How many digits a number can have on either side of its point.
    int MAX_DIGITS = 400;

    /// As texts and conditions see it: numbers with plain digits, lists joined by a comma.
    String plain();

    /// As expressions see it: a [String], [BigDecimal], [Boolean], or [List] of these.
    @JsonValue
    Object raw();

    record Text(String text) implements Value {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public Object raw() {
            return text;
        }
    }

    /// @param number without needless zeros, so that equal numbers are equal values
    record Number(BigDecimal number) implements Value {
        public Number {
            if (!isWithinReach(number)) {
                throw new IllegalArgumentException("a number has at most " + MAX_DIGITS + " digits on either side");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            number = number.scale() < 0 ? number.setScale(0) : number;
        }

        @Override
        public String plain() {
            return number.toPlainString();
        }

        @Override
        public Object raw() {
            return number;
        }
    }

    record Truth(boolean truth) implements Value {
        @Override
        public String plain() {
            return String.valueOf(truth);
        }

        @Override
        public Object raw() {
            return truth;
        }
    }

    /// Whether the number can be written in digits: `1e999999999` would fill the memory.
    private static boolean isWithinReach(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String plain() {
            return items.stream().map(Value::plain).collect(Collectors.joining(", "));
        }

        @Override
        public Object raw() {
            return items.stream().map(Value::raw).toList();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    /// Nothing, of a number that is out of all proportion.
    static Value of(BigDecimal number) {
        return isWithinReach(number) ? new Number(number) : NOTHING;
    }

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /// A value of any of the raw sorts; of anything else, its words.
    static Value ofRaw(@Nullable Object raw) {
        return switch (raw) {
            case null -> NOTHING;
            case String text -> new Text(text);
            case BigDecimal number -> of(number);
            case Double number when !Double.isFinite(number) -> NOTHING;
            case java.lang.Number number -> of(new BigDecimal(number.toString()));
            case Boolean truth -> new Truth(truth);
            case Collection<?> items ->
                new Items(items.stream().<Value>map(Value::ofRaw).toList());
            default -> new Text(String.valueOf(raw));
        };
    }

    /// Reads what [#raw] writes.
    final class Reader extends ValueDeserializer<Value> {
        @Override
        public Value deserialize(JsonParser json, DeserializationContext context) {
            return switch (json.currentToken()) {
                case VALUE_STRING -> new Text(json.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.of(json.getDecimalValue());
                case VALUE_TRUE -> new Truth(true);
                case VALUE_FALSE -> new Truth(false);
                case START_ARRAY -> new Items(List.of(context.readValue(json, Value[].class)));
                default -> (Value) context.handleUnexpectedToken(Value.class, json);
            };
        }
    }
}
