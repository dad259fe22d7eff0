package org.companero.protocol.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads from the scope.
abstract class Member extends Code {

    final ValueType type;

    private Member(ValueType type) {
        this.type = type;
    }

    abstract @Nullable Object raw(Scope scope);

    @Override
    final @Nullable Object value(Work work) {
        return Values.read(type, raw(work.scope), work);
    }

    @Override
    final double number(Work work) {
        return raw(work.scope) instanceof Number number && type == ValueType.NUMBER
                ? finite(number.doubleValue())
                : super.number(work);
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? number : Double.NaN;
    }

    static Member of(Root root, ValueType type) {
        return new Member(type) {
            @Override
            Object raw(Scope scope) {
                return switch (root) {
                    case INPUT -> scope.input();
                    case CHANNEL -> scope.channel();
                    case NOW -> scope.now();
                    case CONTACT, FIELDS, RUN, HABITS -> "";
                };
            }
        };
    }

    static Member of(Root root, String name, ValueType type) {
        return switch (root) {
            case CONTACT ->
                new Member(type) {
                    @Override
                    @Nullable
                    Object raw(Scope scope) {
                        return scope.contact().get(name);
                    }
                };
            case FIELDS ->
                new Member(type) {
                    @Override
                    @Nullable
                    Object raw(Scope scope) {
                        return scope.fields().get(name);
                    }
                };
            case RUN, HABITS, INPUT, CHANNEL, NOW ->
                new Member(type) {
                    @Override
                    @Nullable
                    Object raw(Scope scope) {
                        return scope.run().get(name);
                    }
                };
        };
    }

    static Member ofHabit(String habit, String name, ValueType type) {
        return new Member(type) {
            @Override
            @Nullable
            Object raw(Scope scope) {
                return scope.habits().get(habit) instanceof Map<?, ?> members ? members.get(name) : null;
            }
        };
    }

    /// Whether the member has a value.
    static Code there(Code member) {
        return new Question() {
            @Override
            boolean truth(Work work) {
                return Values.isThere(member.value(work));
            }
        };
    }
}
