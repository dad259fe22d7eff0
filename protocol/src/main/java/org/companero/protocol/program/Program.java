package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/// What a creator draws: triggers that begin a run, steps, and transitions between them. Immutable.
///
/// A `Program` is well-formed data, not necessarily a good program: dead ends, unknown targets and the like are
/// reported by [org.companero.protocol.rules.ProgramRules].
///
/// @param schema the version of this format, now [#SCHEMA]
/// @param name the creator's name for it
/// @param language the language its texts are written in, a BCP 47 tag such as `en` or `es`
/// @param layout where the nodes lie on the canvas; no meaning; a node without a place is laid out by the studio
/// @param notes sticky notes on the canvas
/// @param translations its texts in other languages; who speaks none of them gets the first of `fallbacks` that is
/// there
/// @param fallbacks languages in the order in which they are tried, the program's own last
/// @param tests chats that are kept, which have to go as they say before the program is published; a text may leave
/// them out
/// @param admission how it takes people in; a text may leave it out
/// @param extras what a text held that this version does not know, kept for whoever does
@JsonSerialize(using = ProgramJson.Writer.class)
@JsonDeserialize(using = ProgramJson.Reader.class)
public record Program(
        int schema,
        String name,
        String language,
        List<Trigger> triggers,
        List<Step> steps,
        List<Transition> transitions,
        Map<NodeId, Position> layout,
        List<Note> notes,
        List<Translation> translations,
        List<String> fallbacks,
        @Nullable List<ProgramTest> tests,
        @Nullable Admission admission,
        @JsonIgnore @Nullable Extras extras) {

    /// The version of the format that this code reads and writes.
    public static final int SCHEMA = 2;

    public Program {
        triggers = List.copyOf(triggers);
        steps = List.copyOf(steps);
        transitions = List.copyOf(transitions);
        layout = Map.copyOf(layout);
        notes = List.copyOf(notes);
        translations = List.copyOf(translations);
        fallbacks = List.copyOf(fallbacks);
        tests = tests == null ? List.of() : List.copyOf(tests);
        admission = admission == null ? Admission.USUAL : admission;
        extras = extras == null ? Extras.NONE : extras;
    }

    /// A program in one language, without notes.
    public Program(
            int schema,
            String name,
            String language,
            List<? extends Trigger> triggers,
            List<? extends Step> steps,
            List<Transition> transitions,
            Map<NodeId, Position> layout) {
        this(
                schema,
                name,
                language,
                List.copyOf(triggers),
                List.copyOf(steps),
                transitions,
                layout,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Admission.USUAL,
                Extras.NONE);
    }

    /// A program that takes people in as is usual.
    public Program(
            int schema,
            String name,
            String language,
            List<Trigger> triggers,
            List<Step> steps,
            List<Transition> transitions,
            Map<NodeId, Position> layout,
            List<Note> notes,
            List<Translation> translations,
            List<String> fallbacks,
            List<ProgramTest> tests,
            Extras extras) {
        this(
                schema,
                name,
                language,
                triggers,
                steps,
                transitions,
                layout,
                notes,
                translations,
                fallbacks,
                tests,
                Admission.USUAL,
                extras);
    }

    @Override
    public List<ProgramTest> tests() {
        return Objects.requireNonNullElse(tests, List.of());
    }

    @Override
    public Admission admission() {
        return Objects.requireNonNullElse(admission, Admission.USUAL);
    }

    @Override
    public Extras extras() {
        return Objects.requireNonNullElse(extras, Extras.NONE);
    }

    /// An empty program.
    public static Program empty(String name, String language) {
        return new Program(SCHEMA, name, language, List.of(), List.of(), List.of(), Map.of());
    }

    /// Triggers, then steps, in their order.
    public Stream<Node> nodes() {
        return Stream.concat(triggers.stream(), steps.stream());
    }

    public Optional<Node> node(NodeId id) {
        return nodes().filter(node -> node.id().equals(id)).findFirst();
    }

    public Optional<Step> step(NodeId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// The transition that leaves the outlet, if it is connected.
    public Optional<Transition> transition(NodeId from, String outlet) {
        return transitions.stream()
                .filter(transition ->
                        transition.from().equals(from) && transition.outlet().equals(outlet))
                .findFirst();
    }

    public Program named(String other) {
        return with(other, language, triggers, steps, transitions, layout, notes);
    }

    public Program in(String other) {
        return with(name, other, triggers, steps, transitions, layout, notes);
    }

    /// The same program, drawn otherwise.
    public Program drawn(
            List<Trigger> otherTriggers,
            List<Step> otherSteps,
            List<Transition> otherTransitions,
            Map<NodeId, Position> otherLayout) {
        return with(name, language, otherTriggers, otherSteps, otherTransitions, otherLayout, notes);
    }

    public Program laidOut(Map<NodeId, Position> other) {
        return with(name, language, triggers, steps, transitions, other, notes);
    }

    public Program noted(List<Note> other) {
        return with(name, language, triggers, steps, transitions, layout, other);
    }

    public Program translated(List<Translation> others, List<String> order) {
        return new Program(
                schema,
                name,
                language,
                triggers,
                steps,
                transitions,
                layout,
                notes,
                others,
                order,
                tests,
                admission,
                extras);
    }

    /// The same with other kept chats.
    public Program tested(List<ProgramTest> others) {
        return new Program(
                schema,
                name,
                language,
                triggers,
                steps,
                transitions,
                layout,
                notes,
                translations,
                fallbacks,
                others,
                admission,
                extras);
    }

    /// The same that takes people in otherwise.
    public Program admitting(Admission other) {
        return new Program(
                schema,
                name,
                language,
                triggers,
                steps,
                transitions,
                layout,
                notes,
                translations,
                fallbacks,
                tests,
                other,
                extras);
    }

    /// The same with what else its text held.
    public Program with(Extras other) {
        return new Program(
                schema,
                name,
                language,
                triggers,
                steps,
                transitions,
                layout,
                notes,
                translations,
                fallbacks,
                tests,
                admission,
                other);
    }

    private Program with(
            String otherName,
            String otherLanguage,
            List<Trigger> otherTriggers,
            List<Step> otherSteps,
            List<Transition> otherTransitions,
            Map<NodeId, Position> otherLayout,
            List<Note> otherNotes) {
        return new Program(
                schema,
                otherName,
                otherLanguage,
                otherTriggers,
                otherSteps,
                otherTransitions,
                otherLayout,
                otherNotes,
                translations,
                fallbacks,
                tests,
                admission,
                extras);
    }
}
