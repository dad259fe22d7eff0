package org.companero.protocol.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.companero.protocol.expression.Names;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Transition;
import org.companero.protocol.program.Trigger;
import org.jspecify.annotations.Nullable;

/// A program made ready to be run: looked up instead of searched, in each of its languages. Where ids or
/// transitions are there twice, the first one counts. Immutable, as far as anybody can see; keep it as long as the
/// program.
public final class Prepared {

    private final Program program;
    private final Map<NodeId, Map<String, NodeId>> ways = new HashMap<>();
    private final Spoken own;
    private final List<Spoken> others;
    // Worked out when first asked for; twice, if two ask at once, with the same result.
    private @Nullable Names names;

    private Prepared(Program program) {
        this.program = program;
        for (Transition transition : program.transitions()) {
            ways.computeIfAbsent(transition.from(), _ -> new HashMap<>(4))
                    .putIfAbsent(transition.outlet(), transition.to());
        }
        this.own = spoken(program, program.language(), step -> step);
        this.others = program.translations().stream()
                .map(translation -> spoken(program, translation.language(), translation::of))
                .toList();
    }

    public static Prepared of(Program program) {
        return new Prepared(program);
    }

    public Program program() {
        return program;
    }

    /// What its expressions may name.
    Names names() {
        Names known = names;
        if (known == null) {
            known = ProgramNames.used(program);
            names = known;
        }
        return known;
    }

    /// Where the outlet leads, or null where it leads nowhere.
    @Nullable
    NodeId target(NodeId from, String outlet) {
        Map<String, NodeId> own = ways.get(from);
        return own == null ? null : own.get(outlet);
    }

    boolean hasTrigger(NodeId id) {
        return program.triggers().stream().anyMatch(trigger -> trigger.id().equals(id));
    }

    /// Where a run begins that another program calls: at the trigger for that, else at the first one there is.
    @Nullable
    NodeId entrance() {
        return program.triggers().stream()
                .filter(Trigger.Called.class::isInstance)
                .findFirst()
                .or(() -> program.triggers().stream().findFirst())
                .map(Trigger::id)
                .orElse(null);
    }

    /// The program as it is spoken to somebody of that language: exactly, or in the language it is a variety of, or
    /// in the first fallback there is, or in the program's own. Where no language is known, in the program's own.
    Spoken in(String language) {
        if (others.isEmpty() || language.isBlank()) {
            return own;
        }
        Spoken found = written(language);
        for (String fallback : program.fallbacks()) {
            if (found != null) {
                return found;
            }
            found = written(fallback);
        }
        return found == null ? own : found;
    }

    private @Nullable Spoken written(String language) {
        Spoken near = null;
        for (Spoken one : others) {
            if (one.language().equalsIgnoreCase(language)) {
                return one;
            }
            if (near == null && base(one.language()).equals(base(language))) {
                near = one;
            }
        }
        boolean isOwn = own.language().equalsIgnoreCase(language);
        return isOwn || (near == null && base(own.language()).equals(base(language))) ? own : near;
    }

    private static String base(String tag) {
        return tag.toLowerCase(Locale.ROOT).replace('_', '-').split("-", 2)[0];
    }

    private static Spoken spoken(Program program, String language, UnaryOperator<Step> translated) {
        Map<NodeId, Step> steps = new HashMap<>();
        for (Step step : program.steps()) {
            steps.putIfAbsent(step.id(), translated.apply(step));
        }
        return new Spoken(language, steps);
    }

    /// The steps in one language, and its customs.
    record Spoken(String language, Map<NodeId, Step> steps, Locale locale, Customs customs) {

        Spoken(String language, Map<NodeId, Step> steps) {
            this(language, steps, Locale.forLanguageTag(language.replace('_', '-')), Customs.of(language));
        }

        @Nullable
        Step step(NodeId id) {
            return steps.get(id);
        }
    }
}
