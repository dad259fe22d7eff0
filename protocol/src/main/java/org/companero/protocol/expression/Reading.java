package org.companero.protocol.expression;

import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what the names of a parsed expression stand for. Each is put in its place as a variable that is
/// named after its type (`@NUMBER`), so that one checker serves all that creators declare; each whole number
/// becomes a number.
final class Reading {

    private final Names names;
    private final Place place;
    private final Map<Long, Code> read = new HashMap<>();
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> functions = new HashSet<>();
    private final Deque<String> loops = new ArrayDeque<>();

    private Reading(Names names, Place place) {
        this.names = names;
        this.place = place;
    }

    /// @param read what the placed variables read, by the number of the part
    /// @param variables the members of run and fields among them
    /// @param functions what it calls
    record Outcome(Map<Long, Code> read, Set<String> variables, Set<String> functions) {}

    /// Changes the expression.
    ///
    /// @throws ExpressionFault if it names what there is not
    static Outcome of(CelMutableAst ast, Names names, Place place) {
        Reading reading = new Reading(names, place);
        reading.part(ast.expr(), 0);
        return new Outcome(reading.read, reading.variables, reading.functions);
    }

    private void part(CelMutableExpr part, int depth) {
        if (depth > Limits.DEPTH) {
            throw fault(part, Reason.TOO_DEEP);
        }
        switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> name(part);
            case SELECT -> member(part);
            case CALL -> call(part, depth);
            case LIST -> part.list().elements().forEach(element -> part(element, depth + 1));
            case COMPREHENSION -> loop(part.comprehension(), depth);
            case MAP, STRUCT, NOT_SET -> throw fault(part, Reason.NO_BRACES);
        }
    }

    private void constant(CelMutableExpr part) {
        CelConstant constant = part.constant();
        switch (constant.getKind()) {
            case INT64_VALUE -> part.setConstant(CelConstant.ofValue((double) constant.int64Value()));
            case UINT64_VALUE ->
                part.setConstant(CelConstant.ofValue(constant.uint64Value().doubleValue()));
            case NULL_VALUE -> throw fault(part, Reason.NO_NULL);
            case BYTES_VALUE -> throw fault(part, Reason.NO_BYTES);
            default -> {}
        }
    }

    private void name(CelMutableExpr part) {
        String name = part.ident().name();
        if (loops.contains(name)) {
            return;
        }
        Root root = Root.named(name).orElseThrow(() -> unknownName(part, name));
        ValueType type = root.type();
        if (type == null) {
            throw place.fault(Reason.BARE_ROOT, at(part), null, name);
        }
        put(part, type, Member.of(root, type));
    }

    private RuntimeException unknownName(CelMutableExpr part, String name) {
        if (names.run().containsKey(name)) {
            return place.fault(Reason.UNKNOWN_NAME, at(part), "run." + name, name);
        }
        Set<String> known = Stream.of(Root.values()).map(Root::word).collect(Collectors.toSet());
        known.addAll(loops);
        known.removeIf(word -> word.startsWith("@"));
        String meant = Nearest.of(name, known)
                .orElseGet(() -> Nearest.of(name, names.run().keySet())
                        .map(found -> "run." + found)
                        .orElse(null));
        return place.fault(Reason.UNKNOWN_NAME, at(part), meant, name);
    }

    private void member(CelMutableExpr part) {
        CelMutableSelect select = part.select();
        CelMutableExpr owner = select.operand();
        boolean asked = select.testOnly();
        if (owner.getKind() == Kind.IDENT && !loops.contains(owner.ident().name())) {
            Root root = Root.named(owner.ident().name())
                    .orElseThrow(() -> unknownName(owner, owner.ident().name()));
            String path = root.word() + "." + select.field();
            if (root.type() != null) {
                throw noMembers(part);
            }
            if (root == Root.HABITS) {
                if (!names.habits().contains(select.field())) {
                    throw unknownMember(part, root.word(), select.field(), names.habits());
                }
                throw place.fault(Reason.BARE_ROOT, memberToken(part, select.field()), null, path);
            }
            ValueType type = root.members(names).get(select.field());
            if (type == null) {
                throw unknownMember(
                        part, root.word(), select.field(), root.members(names).keySet());
            }
            if (root == Root.RUN || root == Root.FIELDS) {
                variables.add(path);
            }
            put(part, asked, type, Member.of(root, select.field(), type));
        } else if (isHabit(owner)) {
            String habit = owner.select().field();
            if (!names.habits().contains(habit)) {
                throw unknownMember(owner, Root.HABITS.word(), habit, names.habits());
            }
            ValueType type = Root.HABIT_FIELDS.get(select.field());
            if (type == null) {
                throw unknownMember(part, Root.HABITS.word() + "." + habit, select.field(), Root.HABIT_FIELDS.keySet());
            }
            put(part, asked, type, Member.ofHabit(habit, select.field(), type));
        } else {
            throw noMembers(part);
        }
    }

    private boolean isHabit(CelMutableExpr owner) {
        return owner.getKind() == Kind.SELECT
                && owner.select().operand().getKind() == Kind.IDENT
                && owner.select().operand().ident().name().equals(Root.HABITS.word())
                && !loops.contains(Root.HABITS.word());
    }

    private void call(CelMutableExpr part, int depth) {
        CelMutableCall call = part.call();
        if (!Checker.knows(call.function())) {
            Token token = place.token(at(part), call.function());
            throw place.fault(
                    Reason.UNKNOWN_FUNCTION,
                    token,
                    Nearest.of(call.function(), Checker.callable()).orElse(null),
                    call.function());
        }
        functions.add(call.function());
        List<CelMutableExpr> arguments = new ArrayList<>();
        call.target().ifPresent(arguments::add);
        arguments.addAll(call.args());
        part.setCall(CelMutableCall.create(call.function(), arguments));
        arguments.forEach(argument -> part(argument, depth + 1));
    }

    private void loop(CelMutableComprehension loop, int depth) {
        part(loop.iterRange(), depth + 1);
        part(loop.accuInit(), depth + 1);
        loops.push(loop.iterVar());
        loops.push(loop.accuVar());
        part(loop.loopCondition(), depth + 1);
        part(loop.loopStep(), depth + 1);
        part(loop.result(), depth + 1);
        loops.pop();
        loops.pop();
    }

    private void put(CelMutableExpr part, boolean asked, ValueType type, Code member) {
        if (asked) {
            put(part, ValueType.TRUTH, Member.there(member));
        } else {
            put(part, type, member);
        }
    }

    private void put(CelMutableExpr part, ValueType type, Code code) {
        read.put(part.id(), code);
        part.setIdent(CelMutableIdent.create(Checker.variable(type)));
    }

    private RuntimeException unknownMember(CelMutableExpr part, String owner, String name, Set<String> known) {
        String meant = Nearest.of(name, known).map(found -> owner + "." + found).orElse(null);
        return place.fault(Reason.UNKNOWN_NAME, memberToken(part, name), meant, owner + "." + name);
    }

    private RuntimeException noMembers(CelMutableExpr part) {
        return place.fault(Reason.NO_MEMBERS, memberToken(part, part.select().field()), null);
    }

    private Token memberToken(CelMutableExpr part, String name) {
        return place.token(at(part), name);
    }

    private ExpressionFault fault(CelMutableExpr part, Reason reason) {
        return place.fault(reason, at(part), null);
    }

    private int at(CelMutableExpr part) {
        return place.of(part.id());
    }
}
