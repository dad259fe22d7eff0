package org.companero.studio.builder.model;

import java.time.Duration;
import java.util.Map;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.edit.Family;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.text.Messages;

/// What the canvas and the inspector call things, in the creator's language.
public final class StepWords {

    private static final int TITLE_LENGTH = 34;

    private final Messages messages;

    private final Map<String, String> programs;

    public StepWords(Messages messages) {
        this(messages, Map.of());
    }

    /// @param programs the creator's programs: their names by their ids
    public StepWords(Messages messages, Map<String, String> programs) {
        this.messages = messages;
        this.programs = Map.copyOf(programs);
    }

    /// The creator's programs: their names by their ids.
    public Map<String, String> programs() {
        return programs;
    }

    public Messages messages() {
        return messages;
    }

    public String kind(StepKind kind) {
        return messages.text("builder.kind." + kind.stem());
    }

    public String family(Family family) {
        return messages.text("builder.family." + family.stem());
    }

    /// What kind of thing the node is, such as *Message* or *Keyword*.
    public String kind(Node node) {
        return switch (node) {
            case Trigger trigger ->
                messages.text("builder.trigger." + TriggerKind.of(trigger).key());
            case Step step -> kind(StepKind.of(step));
        };
    }

    /// One line that names the node: the creator's title, else the beginning of what it says, else what it does.
    public String title(Node node) {
        return switch (node) {
            case Trigger trigger -> new TriggerWords(messages, programs).of(trigger);
            case Step step -> step.title().isBlank() ? ownTitle(step) : step.title();
        };
    }

    private String ownTitle(Step step) {
        String title = new TitleWords(this).of(step);
        return title.isBlank() ? kind(step) : title;
    }

    /// What the card says below its title, at most two lines of it are shown; empty for nothing.
    public String content(Step step) {
        return new CardWords(this).of(step);
    }

    /// A case in a few words: its label, else its condition.
    public String caseWords(Decide.Branch.Case branch) {
        return branch.label().isBlank() ? condition(branch.condition()) : branch.label();
    }

    /// A condition as a phrase, such as *sleep quality is at least 3*.
    public String condition(Condition condition) {
        return new ConditionWords(messages).of(condition);
    }

    public String operator(Condition.Operator operator) {
        return new ConditionWords(messages).operator(operator);
    }

    /// What counts as an answer, such as *a number from 1 to 10*.
    public String answer(ExpectedAnswer answer) {
        return new AnswerWords(messages).of(answer);
    }

    /// How long, in the largest units that say it exactly.
    public String duration(Duration duration) {
        return new TimeWords(messages).duration(duration);
    }

    /// When a wait is over, such as *Monday at 20:30*.
    public String until(Pause.Until until) {
        return new TimeWords(messages).until(until);
    }

    /// What stands on a transition that leaves the outlet; empty for a plain next.
    public String outlet(Node node, Outlet outlet) {
        return switch (outlet.id()) {
            case Outlet.NEXT -> "";
            case Outlet.GIVEN_UP -> messages.text("builder.outlet.given-up");
            case Outlet.OTHERWISE -> messages.text("builder.outlet.otherwise");
            case Outlet.NO_ANSWER -> messages.text("builder.outlet.no-answer");
            case Outlet.NO_REPLY -> messages.text("builder.outlet.no-reply");
            case Outlet.LIMIT -> messages.text("builder.outlet.limit");
            case Outlet.FAILED -> messages.text("builder.outlet.failed");
            default -> labelled(node, outlet);
        };
    }

    private String labelled(Node node, Outlet outlet) {
        String words = switch (node) {
            case Decide.Branch branch ->
                branch.cases().stream()
                        .filter(one -> one.id().equals(outlet.id()))
                        .findFirst()
                        .map(this::caseWords)
                        .orElse(outlet.label());
            case Pause.Wait wait ->
                wait.ways().stream()
                        .filter(way -> way.id().equals(outlet.id()))
                        .findFirst()
                        .map(this::wayWords)
                        .orElse(outlet.label());
            default -> outlet.label();
        };
        return words.isBlank() ? "…" : words;
    }

    /// A way of a wait in a few words: its label, else what it waits for.
    public String wayWords(Pause.Way way) {
        return way.label().isBlank() ? until(way.until()) : way.label();
    }

    /// The outlet's name in a list, where a plain next needs a name too.
    public String outletInList(Node node, Outlet outlet) {
        return outlet.id().equals(Outlet.NEXT) ? messages.text("builder.outlet.next") : outlet(node, outlet);
    }

    /// A variable's name as people read it.
    public static String human(String variable) {
        return variable.replace('_', ' ');
    }
}
