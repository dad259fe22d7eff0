package org.companero.protocol.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.expression.Expression;
import org.companero.protocol.expression.Expressions;
import org.companero.protocol.expression.Names;
import org.companero.protocol.expression.ValueType;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Progress;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Templates;
import org.companero.protocol.program.Variable;
import org.companero.protocol.program.Variables;

/// The names that a program's expressions may use, and what they stand for.
public final class ProgramNames {

    private static final Pattern RUN = Pattern.compile("\\brun\\.([a-z][a-z0-9_]{0,39})");
    private static final Pattern BARE = Pattern.compile("(?:\\{\\{|\\|)\\s*([a-z][a-z0-9_]{0,39})\\s*(?=}}|\\|)");
    private static final Pattern FIELD = Pattern.compile("\\bfields\\.([a-z][a-z0-9_]{0,39})");
    private static final Pattern HABIT = Pattern.compile("\\bhabits\\.([a-z][a-z0-9_]{0,39})");

    private ProgramNames() {}

    /// What the program's own steps keep. A name that is kept as different types is a text.
    public static Names kept(Program program) {
        Map<String, ValueType> run = new HashMap<>();
        Map<String, ValueType> fields = new HashMap<>();
        Set<String> habits = new HashSet<>();
        for (Step step : program.steps()) {
            if (!(step instanceof Keep.SetVariable)) {
                Variable.keptBy(step)
                        .forEach(one -> declare(
                                run, one.name(), ValueType.valueOf(one.type().name())));
            }
            habit(step).filter(Variables::isName).forEach(habits::add);
        }
        Names known = new Names(run, fields, habits);
        for (Step step : program.steps()) {
            switch (step) {
                case Keep.SetVariable set -> declare(run, set.variable(), type(set.value(), known));
                case Keep.SetField set -> declare(fields, set.field(), type(set.value(), known));
                default -> {}
            }
        }
        return new Names(run, fields, habits);
    }

    /// What the program's own steps keep, and besides, as texts, whatever else its expressions name: it may come from
    /// outside.
    public static Names used(Program program) {
        Names kept = kept(program);
        Map<String, ValueType> run = new HashMap<>(kept.run());
        Map<String, ValueType> fields = new HashMap<>(kept.fields());
        Set<String> habits = new HashSet<>(kept.habits());
        program.steps().stream()
                .flatMap(Templates::of)
                .filter(ProgramNames::mayName)
                .forEach(text -> {
                    all(RUN, text).forEach(name -> run.putIfAbsent(name, ValueType.TEXT));
                    all(BARE, text).forEach(name -> run.putIfAbsent(name, ValueType.TEXT));
                    all(FIELD, text).forEach(name -> fields.putIfAbsent(name, ValueType.TEXT));
                    all(HABIT, text).forEach(habits::add);
                });
        return new Names(run, fields, habits);
    }

    /// The variables that a text asks for by their bare names, `{{name}}`, in their order.
    public static Stream<String> bare(String text) {
        return text.contains("{{") ? all(BARE, text).distinct() : Stream.empty();
    }

    private static boolean mayName(String text) {
        return text.contains("{{") || text.contains(".");
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static void declare(Map<String, ValueType> names, String name, ValueType type) {
        if (Variables.isName(name)) {
            names.merge(name, type, (one, other) -> one == other ? one : ValueType.TEXT);
        }
    }

    private static Stream<String> habit(Step step) {
        return switch (step) {
            case Progress.AssignHabit assign -> Stream.of(assign.habit());
            case Progress.CheckIn checkIn -> Stream.of(checkIn.habit());
            default -> Stream.empty();
        };
    }

    private static ValueType type(String value, Names known) {
        return Expressions.template(value, known).only().map(Expression::type).orElse(ValueType.TEXT);
    }
}
