package org.companero.protocol.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a checked expression together from code.
final class Assembly {

    private static final Code YES = new Code.Constant(true);

    private final CelAbstractSyntaxTree ast;
    private final Map<Long, Code> read;
    private final Place place;
    private final Map<String, Integer> slots = new HashMap<>();
    private int slotCount;
    private int parts;

    Assembly(CelAbstractSyntaxTree ast, Map<Long, Code> read, Place place) {
        this.ast = ast;
        this.read = read;
        this.place = place;
    }

    Code assemble() {
        return code(ast.getExpr());
    }

    /// How many loop variables the code needs room for.
    int slotCount() {
        return slotCount;
    }

    private Code code(CelExpr part) {
        parts++;
        return switch (part.getKind()) {
            case CONSTANT -> new Code.Constant(constant(part.constant()));
            case IDENT -> name(part);
            case CALL -> call(part);
            case LIST ->
                new Code.Listed(part.list().elements().stream().map(this::code).toList());
            case COMPREHENSION -> loop(part.comprehension());
            case SELECT, MAP, STRUCT, NOT_SET -> throw new IllegalStateException(part.toString());
        };
    }

    private static Object constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case DOUBLE_VALUE -> constant.doubleValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            case STRING_VALUE -> constant.stringValue();
            default -> throw new IllegalStateException(constant.toString());
        };
    }

    private Code name(CelExpr part) {
        Code member = read.get(part.id());
        return member == null ? new Code.Slot(slots.getOrDefault(part.ident().name(), 0)) : member;
    }

    private Code call(CelExpr part) {
        List<CelExpr> arguments = part.call().args();
        return switch (part.call().function()) {
            case Checker.AND -> new Code.And(code(arguments.getFirst()), code(arguments.getLast()));
            case Checker.OR -> new Code.Or(code(arguments.getFirst()), code(arguments.getLast()));
            case Checker.NOT -> new Code.Not(code(arguments.getFirst()));
            case Checker.GO_ON -> code(arguments.getFirst());
            case Checker.CHOICE ->
                new Code.Choice(code(arguments.get(0)), code(arguments.get(1)), code(arguments.get(2)));
            default -> function(part, arguments);
        };
    }

    /// The checker leaves several ways where the type is still open, as that of an empty list; the first is as
    /// good as any.
    private Code function(CelExpr part, List<CelExpr> arguments) {
        Overload overload = Checker.overload(
                ast.getReferenceOrThrow(part.id()).overloadIds().getFirst());
        List<Code> given = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            given.add(argument(overload.takes().get(index), arguments.get(index)));
        }
        return switch (overload.body()) {
            case Overload.Arithmetic arithmetic -> new Code.Calculation(arithmetic, given.getFirst(), given.getLast());
            case Overload.Comparison comparison -> new Code.Comparison(comparison, given.getFirst(), given.getLast());
            case Overload.Plain plain ->
                new Code.Call(plain, overload.takes(), given, nothing(ast.getTypeOrThrow(part.id())));
        };
    }

    private Code argument(Kind kind, CelExpr argument) {
        boolean written = argument.getKind() == ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        if (!written) {
            if (kind == Kind.PATTERN) {
                throw place.fault(Reason.PATTERN_IN_QUOTES, place.of(argument.id()), null);
            }
            return code(argument);
        }
        parts++;
        String text = argument.constant().stringValue();
        Object value = kind.literal(text);
        if (value == null) {
            String meant =
                    kind == Kind.STYLE ? Nearest.of(text, Language.STYLES).orElse(null) : null;
            throw place.told(
                    Reason.WRONG_LITERAL,
                    place.token(place.of(argument.id())),
                    meant == null ? null : '"' + meant + '"',
                    List.of(kind::word));
        }
        return new Code.Constant(value);
    }

    private static @Nullable Object nothing(CelType type) {
        if (type.equals(SimpleType.STRING)) {
            return "";
        }
        return type instanceof ListType ? List.of() : null;
    }

    private Code loop(CelComprehension loop) {
        Code range = code(loop.iterRange());
        Code begin = code(loop.accuInit());
        int element = slotCount++;
        int result = slotCount++;
        Integer outerElement = slots.put(loop.iterVar(), element);
        Integer outerResult = slots.put(loop.accuVar(), result);
        int before = parts;
        Code body = collecting(loop, range, element);
        if (body == null) {
            Code condition = code(loop.loopCondition());
            Code step = code(loop.loopStep());
            body = new Loop.Folding(
                    range, element, 1 + parts - before, result, begin, condition, step, code(loop.result()));
        }
        slots.put(loop.iterVar(), outerElement);
        slots.put(loop.accuVar(), outerResult);
        return body;
    }

    /// A step that adds one element to a list would copy the list in each round; such a loop collects instead.
    private @Nullable Code collecting(CelComprehension loop, Code range, int element) {
        if (loop.accuInit().getKind() != ExprKind.Kind.LIST) {
            return null;
        }
        int before = parts;
        CelExpr step = loop.loopStep();
        boolean choice = step.call().function().equals(Checker.CHOICE);
        Code wanted = choice ? code(step.call().args().getFirst()) : YES;
        CelExpr sum = choice ? step.call().args().get(1) : step;
        Code made = code(sum.call().args().getLast().list().elements().getFirst());
        return new Loop.Collecting(range, element, 1 + parts - before, wanted, made);
    }
}
