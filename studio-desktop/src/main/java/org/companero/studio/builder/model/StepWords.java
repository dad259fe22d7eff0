package org.companero.studio.builder.model;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Node;
import org.companero.protocol.program.Outlet;
import org.companero.protocol.program.Step;
import org.companero.protocol.program.Trigger;
import org.companero.studio.builder.edit.Family;
import org.companero.studio.builder.edit.StepKind;
import org.companero.studio.text.Messages;

/// What the canvas and the inspector call things, in the creator's language.
public final class StepWords {

    private static final int TITLE_LENGTH = 34;

    private final Messages messages;

    public StepWords(Messages messages) {
        this.messages = messages;
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
            case Trigger.FirstMessage _ -> messages.text("builder.trigger.first-message");
            case Trigger.Keyword _ -> messages.text("builder.trigger.keyword");
            case Step step -> kind(StepKind.of(step));
        };
    }

    /// One line that names the node: the creator's title, else the beginning of what it says, else what it does.
    public String title(Node node) {
        return switch (node) {
            case Trigger.FirstMessage _ -> messages.text("builder.trigger.first-message.title");
            case Trigger.Keyword keyword ->
                keyword.words().isEmpty()
                        ? messages.text("builder.trigger.keyword.none")
                        : messages.text(
                                "builder.trigger.keyword.title",
                                String.join(messages.text("builder.trigger.keyword.between"), keyword.words()));
            case Step step -> step.title().isBlank() ? ownTitle(step) : step.title();
        };
    }

    private String ownTitle(Step step) {
        return switch (step) {
            case Say.Message message -> head(message.text(), step);
            case Ask.Question question -> head(question.text(), step);
            case Ask.Choice choice -> head(choice.text(), step);
            case Think.Answer _ -> messages.text("builder.title.answer");
            case Decide.Branch branch ->
                branch.cases().isEmpty()
                        ? kind(step)
                        : messages.text(
                                "builder.title.branch",
                                human(branch.cases().getFirst().condition().variable()));
            case Keep.SetVariable set ->
                set.variable().isBlank() ? kind(step) : messages.text("builder.title.set", human(set.variable()));
            case Pause.Wait wait -> duration(wait.duration());
            case End end -> end.outcome().isBlank() ? kind(step) : end.outcome();
        };
    }

    private String head(String text, Step step) {
        String line = oneLine(text);
        return line.isEmpty()
                ? messages.text("builder.title.untitled." + StepKind.of(step).stem())
                : split(line)[0];
    }

    /// What the card says below its title, at most two lines of it are shown; empty for nothing.
    public String content(Step step) {
        return switch (step) {
            case Say.Message message -> body(step, message.text());
            case Ask.Question question ->
                joined(
                        step.title().isBlank() ? split(oneLine(question.text()))[1] : oneLine(question.text()),
                        messages.text("builder.card.asks", answer(question.answer())));
            case Ask.Choice choice ->
                choice.options().isEmpty()
                        ? messages.text("builder.card.no-options")
                        : choice.options().stream()
                                .map(option -> option.label().isBlank() ? "…" : option.label())
                                .collect(Collectors.joining(" · "));
            case Think.Answer answer ->
                answer.question().replace(" ", "").equals("{{input}}")
                        ? messages.text("builder.card.answer-input")
                        : oneLine(answer.question());
            case Decide.Branch branch -> cases(branch.cases());
            case Keep.SetVariable set -> set.value().isBlank() ? "" : "= " + oneLine(set.value());
            case Pause.Wait wait ->
                step.title().isBlank() ? messages.text("builder.card.wait") : duration(wait.duration());
            case End end -> step.title().isBlank() ? messages.text("builder.card.end") : oneLine(end.outcome());
        };
    }

    private String cases(List<Decide.Branch.Case> cases) {
        return cases.stream().map(this::caseWords).collect(Collectors.joining(" · "))
                + (cases.isEmpty() ? "" : " · ")
                + messages.text("builder.outlet.otherwise");
    }

    /// A case in a few words: its label, else its condition.
    public String caseWords(Decide.Branch.Case branch) {
        return branch.label().isBlank() ? condition(branch.condition()) : branch.label();
    }

    /// A condition as a phrase, such as *sleep quality is at least 3*.
    public String condition(Condition condition) {
        boolean bare = condition.operator() == Condition.Operator.IS_EMPTY
                || condition.operator() == Condition.Operator.IS_SET;
        String phrase = human(condition.variable()) + " " + operator(condition.operator());
        return bare ? phrase : phrase + " " + (condition.value().isBlank() ? "…" : condition.value());
    }

    public String operator(Condition.Operator operator) {
        return messages.text("builder.operator." + operator.name().toLowerCase(Locale.ROOT));
    }

    /// What counts as an answer, such as *a number from 1 to 10*.
    public String answer(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Text _ -> messages.text("builder.answer.text");
            case ExpectedAnswer.Number(var min, var max) ->
                min != null && max != null
                        ? messages.text("builder.answer.number-between", min.toPlainString(), max.toPlainString())
                        : messages.text("builder.answer.number");
            case ExpectedAnswer.Email _ -> messages.text("builder.answer.email");
            case ExpectedAnswer.Phone _ -> messages.text("builder.answer.phone");
            case ExpectedAnswer.Date _ -> messages.text("builder.answer.date");
        };
    }

    /// How long, in the largest units that say it exactly.
    public String duration(Duration duration) {
        WaitTime time = WaitTime.of(duration);
        return messages.text("builder.duration." + time.unit().stem(), time.amount());
    }

    /// What stands on a transition that leaves the outlet; empty for a plain next.
    public String outlet(Node node, Outlet outlet) {
        return switch (outlet.id()) {
            case Outlet.NEXT -> "";
            case Outlet.GIVEN_UP -> messages.text("builder.outlet.given-up");
            case Outlet.OTHERWISE -> messages.text("builder.outlet.otherwise");
            case Outlet.NO_ANSWER -> messages.text("builder.outlet.no-answer");
            default -> labelled(node, outlet);
        };
    }

    private String labelled(Node node, Outlet outlet) {
        if (node instanceof Decide.Branch branch) {
            return branch.cases().stream()
                    .filter(one -> one.id().equals(outlet.id()))
                    .findFirst()
                    .map(this::caseWords)
                    .orElse(outlet.label());
        }
        return outlet.label().isBlank() ? "…" : outlet.label();
    }

    /// The outlet's name in a list, where a plain next needs a name too.
    public String outletInList(Node node, Outlet outlet) {
        return outlet.id().equals(Outlet.NEXT) ? messages.text("builder.outlet.next") : outlet(node, outlet);
    }

    /// A variable's name as people read it.
    public static String human(String variable) {
        return variable.replace('_', ' ');
    }

    private static String body(Step step, String text) {
        String line = oneLine(text);
        return step.title().isBlank() ? split(line)[1] : line;
    }

    private static String joined(String first, String second) {
        return first.isBlank() ? second : first + " · " + second;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// Cuts a text without a title into a headline and the rest: after a short first sentence, else between words.
    private static String[] split(String line) {
        if (line.length() <= TITLE_LENGTH) {
            return new String[] {line, ""};
        }
        String head = line.substring(0, TITLE_LENGTH);
        int stop = Math.max(head.lastIndexOf(". "), Math.max(head.lastIndexOf("? "), head.lastIndexOf("! ")));
        if (stop > 0) {
            return new String[] {line.substring(0, stop + 1), line.substring(stop + 2)};
        }
        int space = head.lastIndexOf(' ');
        int cut = space > TITLE_LENGTH / 3 ? space : TITLE_LENGTH;
        return new String[] {
            line.substring(0, cut) + " …", "… " + line.substring(cut).strip()
        };
    }
}
