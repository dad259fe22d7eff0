package org.companero.protocol.rules;

import java.util.List;
import java.util.stream.Stream;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;

/// A branch has something to decide by.
final class EveryBranchDecides implements Rule {

    private static final int MAX_DEPTH = 20;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Decide.Branch.class)
                .flatMap(branch -> branch.cases().isEmpty()
                        ? Stream.of(Problem.error("NO_CASES", branch, NodeNames.of(branch)))
                        : branch.cases().stream().flatMap(one -> check(drawing, branch, one)));
    }

    private static Stream<Problem> check(Drawing drawing, Decide.Branch branch, Decide.Branch.Case one) {
        Stream<Problem> problems = one.condition().flat().flatMap(condition -> check(drawing, branch, condition));
        return isTooDeep(one.condition())
                ? Stream.concat(
                        problems,
                        Stream.of(Problem.error(
                                "CONDITION_TOO_DEEP", branch, NodeNames.of(branch), String.valueOf(MAX_DEPTH))))
                : problems;
    }

    /// Level by level, without recursion: a condition may be nested deeper than the stack is.
    private static boolean isTooDeep(Condition condition) {
        List<Condition> level = List.of(condition);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > MAX_DEPTH) {
                return true;
            }
            level = level.stream().flatMap(EveryBranchDecides::within).toList();
        }
        return false;
    }

    private static Stream<Condition> within(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream();
            case Condition.Any any -> any.conditions().stream();
            case Condition.Not not -> Stream.of(not.condition());
            default -> Stream.empty();
        };
    }

    private static Stream<Problem> check(Drawing drawing, Decide.Branch branch, Condition condition) {
        String name = NodeNames.of(branch);
        return switch (condition) {
            case Condition.Compare compare -> check(drawing, branch, compare);
            case Condition.Field field ->
                field.field().isBlank()
                        ? Stream.of(Problem.error("CONDITION_WITHOUT_FIELD", branch, name))
                        : withoutValue(branch, field.field(), field.operator(), field.value());
            case Condition.Tag(String tag) -> needed(branch, tag);
            case Condition.Segment(String segment) -> needed(branch, segment);
            case Condition.Language(String language) -> needed(branch, language);
            case Condition.Channel(String channel) -> needed(branch, channel);
            case Condition.Formula(String expression) -> needed(branch, expression);
            case Condition.All all -> group(branch, all.conditions());
            case Condition.Any any -> group(branch, any.conditions());
            case Condition.LocalHours _, Condition.Not _ -> Stream.empty();
        };
    }

    private static Stream<Problem> check(Drawing drawing, Decide.Branch branch, Condition.Compare condition) {
        String name = NodeNames.of(branch);
        String variable = condition.variable();
        if (variable.isBlank()) {
            return Stream.of(Problem.error("CONDITION_WITHOUT_VARIABLE", branch, name));
        }
        if (!drawing.variables().contains(variable)) {
            return Stream.of(Problem.warning("VARIABLE_NEVER_SET", branch, name, NodeNames.shortened(variable)));
        }
        return withoutValue(branch, variable, condition.operator(), condition.value());
    }

    private static Stream<Problem> withoutValue(
            Decide.Branch branch, String what, Condition.Operator operator, String value) {
        return !operator.bare() && value.isBlank()
                ? Stream.of(Problem.warning("CONDITION_WITHOUT_VALUE", branch, NodeNames.of(branch), what))
                : Stream.empty();
    }

    private static Stream<Problem> needed(Decide.Branch branch, String what) {
        return what.isBlank()
                ? Stream.of(Problem.error("CONDITION_EMPTY", branch, NodeNames.of(branch)))
                : Stream.empty();
    }

    private static Stream<Problem> group(Decide.Branch branch, List<Condition> conditions) {
        return conditions.isEmpty()
                ? Stream.of(Problem.error("CONDITION_GROUP_EMPTY", branch, NodeNames.of(branch)))
                : Stream.empty();
    }
}
