package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Say;
import org.companero.protocol.program.Keep;
import org.companero.protocol.program.End;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Decide;
import org.companero.protocol.program.Think;
import org.companero.protocol.program.Ask;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Condition;
import org.companero.protocol.program.Condition.Operator;
import org.companero.protocol.program.ExpectedAnswer;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Step;
import org.companero.studio.builder.model.Drafts;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.builder.model.WaitTime;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The fields of one kind of step. Each change makes a new step from the latest one, so fields never undo each other.
final class StepForm {

    private static final int MAX_WAIT = 366;

    private final Form form;
    private final StepWords words;
    private final Messages messages;
    private final Latest latest;

    /// The step as it is now, and how to change it.
    interface Latest {

        Step step();

        Program program();

        /// @param field which part is typed; empty when it is one act
        void change(Step changed, String field);

        /// Changes the step and builds the form anew, because it has other fields now.
        void rebuild(Step changed);
    }

    StepForm(Form form, StepWords words, Latest latest) {
        this.form = form;
        this.words = words;
        this.messages = words.messages();
        this.latest = latest;
    }

    void build() {
        switch (latest.step()) {
            case Say.Message message -> build(message);
            case Ask.Question question -> build(question);
            case Ask.Choice choice -> build(choice);
            case Think.Answer answer -> build(answer);
            case Decide.Branch branch -> build(branch);
            case Keep.SetVariable set -> build(set);
            case Pause.Wait wait -> build(wait);
            case End end -> build(end);
            default -> {}
        }
    }

    private <S extends Step> void change(Class<S> kind, String field, java.util.function.UnaryOperator<S> change) {
        Step now = latest.step();
        if (kind.isInstance(now)) {
            latest.change(change.apply(kind.cast(now)), field);
        }
    }

    private <S extends Step> void rebuild(Class<S> kind, java.util.function.UnaryOperator<S> change) {
        Step now = latest.step();
        if (kind.isInstance(now)) {
            latest.rebuild(change.apply(kind.cast(now)));
        }
    }

    private void build(Say.Message message) {
        form.section(
                messages.text("builder.form.message"),
                form.area(
                        "step-text",
                        message.text(),
                        messages.text("builder.form.message.prompt"),
                        text -> change(
                                Say.Message.class, "text", now -> new Say.Message(now.id(), now.title(), text, now.media(), now.links()))));
    }

    private static String retry(Ask ask) {
        return ask.retries().isEmpty() ? "" : ask.retries().getFirst();
    }

    private static List<String> retries(Ask ask, String first) {
        List<String> all = new ArrayList<>(ask.retries());
        if (all.isEmpty()) {
            all.add(first);
        } else {
            all.set(0, first);
        }
        return all.size() == 1 && first.isEmpty() ? List.of() : all;
    }

    // ---- question

    private void build(Ask.Question question) {
        form.section(
                messages.text("builder.form.question"),
                form.area(
                        "step-text",
                        question.text(),
                        messages.text("builder.form.question.prompt"),
                        text -> question(
                                "text",
                                now -> with(now, text, now.answer(), now.variable(), retry(now), now.tries()))));
        List<Node> expected = new ArrayList<>();
        expected.add(form.choice(
                "step-answer",
                List.of(
                        new ExpectedAnswer.Text(1000),
                        new ExpectedAnswer.Number(null, null),
                        new ExpectedAnswer.Email(),
                        new ExpectedAnswer.Phone(),
                        new ExpectedAnswer.Date()),
                general(question.answer()),
                words::answer,
                answer -> rebuild(
                        Ask.Question.class,
                        now -> with(now, now.text(), answer, now.variable(), retry(now), now.tries()))));
        if (question.answer() instanceof ExpectedAnswer.Number(var min, var max)) {
            expected.add(bounds(min, max));
        }
        form.section(messages.text("builder.form.expects"), expected.toArray(Node[]::new));
        form.section(
                messages.text("builder.form.keep-in"),
                variable(
                        question.variable(),
                        name -> question(
                                "variable",
                                now -> with(now, now.text(), now.answer(), name, retry(now), now.tries()))));
        retry(
                retry(question),
                question.tries(),
                (text, tries) ->
                        question("retry", now -> with(now, now.text(), now.answer(), now.variable(), text, tries)));
    }

    private void question(String field, java.util.function.UnaryOperator<Ask.Question> change) {
        change(Ask.Question.class, field, change);
    }

    private static Ask.Question with(
            Ask.Question now, String text, ExpectedAnswer answer, String variable, String retry, int tries) {
        return new Ask.Question(
                now.id(), now.title(), text, answer, variable, retries(now, retry), tries, now.noReply());
    }

    /// The entry of the list that the answer belongs to.
    private static ExpectedAnswer general(ExpectedAnswer answer) {
        return switch (answer) {
            case ExpectedAnswer.Text _ -> new ExpectedAnswer.Text(1000);
            case ExpectedAnswer.Number _ -> new ExpectedAnswer.Number(null, null);
            case ExpectedAnswer.Email email -> email;
            case ExpectedAnswer.Phone phone -> phone;
            case ExpectedAnswer.Date date -> date;
            default -> answer;
        };
    }

    private Node bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        TextField from = form.line(
                "step-min",
                min == null ? "" : min.toPlainString(),
                messages.text("builder.form.from"),
                text -> bound(text, true));
        TextField to = form.line(
                "step-max",
                max == null ? "" : max.toPlainString(),
                messages.text("builder.form.to"),
                text -> bound(text, false));
        HBox row = new HBox(8, from, Controls.label(messages.text("builder.form.until"), "co-muted"), to);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bound(String text, boolean lower) {
        BigDecimal value = null;
        try {
            value = text.isBlank() ? null : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException notYet) {
            return; // half typed, such as a lone minus: the last number stays
        }
        BigDecimal typed = value;
        question(lower ? "min" : "max", now -> {
            if (!(now.answer() instanceof ExpectedAnswer.Number(var min, var max))) {
                return now;
            }
            var answer = lower ? new ExpectedAnswer.Number(typed, max) : new ExpectedAnswer.Number(min, typed);
            return with(now, now.text(), answer, now.variable(), retry(now), now.tries());
        });
    }

    private TextField variable(String name, java.util.function.Consumer<String> change) {
        TextField field = form.line(
                "step-variable",
                StepWords.human(name),
                messages.text("builder.form.variable.prompt"),
                typed -> change.accept(variableName(typed)));
        field.getStyleClass().add("builder-variable");
        return field;
    }

    /// What people type as a name, in the form that names have.
    static String variableName(String typed) {
        String plain = java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }

    private void retry(String text, int tries, BiConsumer<String, Integer> change) {
        String[] said = {text};
        int[] count = {tries};
        TextField field = form.line("step-retry", text, messages.text("builder.form.retry.prompt"), typed -> {
            said[0] = typed;
            change.accept(typed, count[0]);
        });
        Node number = form.number("step-tries", 1, 10, tries, messages.text("builder.form.tries"), value -> {
            count[0] = value;
            change.accept(said[0], value);
        });
        HBox row =
                new HBox(8, Controls.label(messages.text("builder.form.tries"), "co-muted"), Controls.spacer(), number);
        row.setAlignment(Pos.CENTER_LEFT);
        form.section(messages.text("builder.form.retry"), field, row);
    }

    // ---- choice

    private void build(Ask.Choice choice) {
        form.section(
                messages.text("builder.form.message"),
                form.area(
                        "step-text",
                        choice.text(),
                        messages.text("builder.form.question.prompt"),
                        text -> choice(
                                "text",
                                now -> with(now, text, now.options(), now.variable(), retry(now), now.tries()))));
        VBox options = new VBox(6);
        for (int i = 0; i < choice.options().size(); i++) {
            options.getChildren().add(option(choice, i));
        }
        form.section(
                messages.text("builder.form.answers"),
                options,
                form.link("add-option", messages.text("builder.form.add-answer"), this::addOption));
        form.section(
                messages.text("builder.form.keep-in"),
                variable(
                        choice.variable(),
                        name -> choice(
                                "variable",
                                now -> with(now, now.text(), now.options(), name, retry(now), now.tries()))));
        retry(
                retry(choice),
                choice.tries(),
                (text, tries) ->
                        choice("retry", now -> with(now, now.text(), now.options(), now.variable(), text, tries)));
    }

    private void choice(String field, java.util.function.UnaryOperator<Ask.Choice> change) {
        change(Ask.Choice.class, field, change);
    }

    private static Ask.Choice with(
            Ask.Choice now, String text, List<Ask.Option> options, String variable, String retry, int tries) {
        return new Ask.Choice(
                now.id(), now.title(), text, options, variable, retries(now, retry), tries, now.noReply());
    }

    private Node option(Ask.Choice choice, int index) {
        Ask.Option option = choice.options().get(index);
        TextField label = form.line(
                "option-" + index,
                option.label(),
                messages.text("builder.form.answer.prompt"),
                typed -> choice(
                        "option-" + option.id(),
                        now -> with(
                                now,
                                now.text(),
                                now.options().stream()
                                        .map(one -> one.id().equals(option.id())
                                                ? new Ask.Option(one.id(), typed)
                                                : one)
                                        .toList(),
                                now.variable(),
                                retry(now),
                                now.tries())));
        return row(
                "option-" + index,
                label,
                index,
                choice.options().size(),
                (from, to) -> reorder(from, to),
                this::removeOption);
    }

    private void reorder(int from, int to) {
        options(options -> Collections.swap(options, from, to));
    }

    private void removeOption(int index) {
        options(options -> options.remove(index));
    }

    private void addOption() {
        options(options -> options.add(new Ask.Option(
                Drafts.freshId(
                        "option", options.stream().map(Ask.Option::id).toList()),
                "")));
    }

    private void options(java.util.function.Consumer<List<Ask.Option>> change) {
        rebuild(Ask.Choice.class, now -> {
            List<Ask.Option> options = new ArrayList<>(now.options());
            change.accept(options);
            return with(now, now.text(), options, now.variable(), retry(now), now.tries());
        });
    }

    /// What stands in a list that can be put in order: up, down, away.
    private Node row(
            String id,
            Node content,
            int index,
            int count,
            BiConsumer<Integer, Integer> swap,
            java.util.function.IntConsumer remove) {
        var up = form.small(
                id + "-up", Feather.CHEVRON_UP, messages.text("builder.form.up"), () -> swap.accept(index, index - 1));
        var down = form.small(
                id + "-down",
                Feather.CHEVRON_DOWN,
                messages.text("builder.form.down"),
                () -> swap.accept(index, index + 1));
        up.setDisable(index == 0);
        down.setDisable(index == count - 1);
        var away =
                form.small(id + "-remove", Feather.X, messages.text("builder.form.remove"), () -> remove.accept(index));
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(2, content, up, down, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // ---- answer from knowledge

    private void build(Think.Answer answer) {
        form.section(
                messages.text("builder.form.look-up"),
                form.area(
                        "step-text",
                        answer.question(),
                        messages.text("builder.form.look-up.prompt"),
                        text -> change(Think.Answer.class, "text", now -> new Think.Answer(now.id(), now.title(), text))),
                Controls.wrapped(messages.text("builder.form.look-up.hint"), "builder-hint"));
    }

    // ---- branch

    private void build(Decide.Branch branch) {
        VBox cases = new VBox(10);
        for (int i = 0; i < branch.cases().size(); i++) {
            cases.getChildren().add(branchCase(branch, i));
        }
        form.section(
                messages.text("builder.form.cases"),
                cases,
                form.link(
                        "add-case",
                        messages.text("builder.form.add-case"),
                        () -> cases(list -> list.add(Drafts.newCase(
                                Drafts.freshId(
                                        "case",
                                        list.stream().map(Decide.Branch.Case::id).toList()),
                                latest.program())))),
                Controls.wrapped(messages.text("builder.form.cases.hint"), "builder-hint"));
    }

    private Node branchCase(Decide.Branch branch, int index) {
        Decide.Branch.Case one = branch.cases().get(index);
        TextField label = form.line(
                "case-" + index,
                one.label(),
                words.condition(one.condition()),
                typed -> branch(
                        "case-" + one.id(), one.id(), now -> new Decide.Branch.Case(now.id(), typed, now.condition())));
        Node head = row(
                "case-" + index,
                label,
                index,
                branch.cases().size(),
                this::swapCases,
                i -> cases(list -> list.remove(i)));
        if (!(one.condition() instanceof Condition.Compare condition)) {
            VBox box = new VBox(6, head, Controls.wrapped(words.condition(one.condition()), "builder-hint"));
            box.getStyleClass().add("builder-case");
            return box;
        }
        List<String> known = Stream.concat(
                        Stream.concat(Drafts.variables(latest.program()), Stream.of("input")),
                        Stream.of(condition.variable()))
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.toList());
        ComboBox<String> variable = form.choice(
                "case-" + index + "-variable",
                known,
                condition.variable(),
                this::variableWords,
                chosen -> caseChanged(one.id(), now -> new Condition.Compare(chosen, now.operator(), now.value())));
        ComboBox<Operator> operator = form.choice(
                "case-" + index + "-operator",
                Arrays.asList(Operator.values()),
                condition.operator(),
                words::operator,
                chosen -> caseChanged(one.id(), now -> new Condition.Compare(now.variable(), chosen, now.value())));
        HBox line = new HBox(6, variable, operator);
        VBox box = new VBox(6, head, line);
        if (condition.operator() != Operator.IS_EMPTY && condition.operator() != Operator.IS_SET) {
            box.getChildren()
                    .add(form.line(
                            "case-" + index + "-value",
                            condition.value(),
                            messages.text("builder.form.value.prompt"),
                            typed -> branch(
                                    "value-" + one.id(),
                                    one.id(),
                                    now -> new Decide.Branch.Case(
                                            now.id(),
                                            now.label(),
                                            new Condition.Compare(
                                                    condition.variable(), condition.operator(), typed)))));
        }
        box.getStyleClass().add("builder-case");
        return box;
    }

    private String variableWords(String name) {
        return name.equals("input") ? messages.text("builder.insert.input") : StepWords.human(name);
    }

    private void swapCases(int from, int to) {
        cases(list -> Collections.swap(list, from, to));
    }

    private void cases(java.util.function.Consumer<List<Decide.Branch.Case>> change) {
        rebuild(Decide.Branch.class, now -> {
            List<Decide.Branch.Case> cases = new ArrayList<>(now.cases());
            change.accept(cases);
            return new Decide.Branch(now.id(), now.title(), cases);
        });
    }

    private void branch(String field, String id, java.util.function.UnaryOperator<Decide.Branch.Case> change) {
        change(Decide.Branch.class, field, now -> replaced(now, id, change));
    }

    private void caseChanged(String id, java.util.function.UnaryOperator<Condition.Compare> change) {
        rebuild(
                Decide.Branch.class,
                now -> replaced(
                        now,
                        id,
                        one -> one.condition() instanceof Condition.Compare compare
                                ? new Decide.Branch.Case(one.id(), one.label(), change.apply(compare))
                                : one));
    }

    private static Decide.Branch replaced(
            Decide.Branch branch, String id, java.util.function.UnaryOperator<Decide.Branch.Case> change) {
        return new Decide.Branch(
                branch.id(),
                branch.title(),
                branch.cases().stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }

    // ---- the rest

    private void build(Keep.SetVariable set) {
        form.section(
                messages.text("builder.form.keep-in"),
                variable(
                        set.variable(),
                        name -> change(
                                Keep.SetVariable.class,
                                "variable",
                                now -> new Keep.SetVariable(now.id(), now.title(), name, now.value()))));
        form.section(
                messages.text("builder.form.value"),
                form.lineWithVariables(
                        "step-value",
                        set.value(),
                        messages.text("builder.form.value.prompt"),
                        typed -> change(
                                Keep.SetVariable.class,
                                "value",
                                now -> new Keep.SetVariable(now.id(), now.title(), now.variable(), typed))));
    }

    private void build(Pause.Wait wait) {
        if (wait.ways().size() != 1 || !(wait.ways().getFirst().until() instanceof Pause.Until.After(var span))) {
            form.add(Controls.wrapped(words.content(wait), "builder-hint"));
            return;
        }
        WaitTime time = WaitTime.of(span);
        var amount = form.number(
                "wait-amount",
                1,
                100_000,
                (int) Math.min(time.amount(), 100_000),
                messages.text("builder.form.wait"),
                value -> waitFor(new WaitTime(value, unit())));
        var unit = form.choice(
                "wait-unit",
                Arrays.asList(WaitTime.Unit.values()),
                time.unit(),
                one -> messages.text("builder.unit." + one.stem()),
                one -> {
                    unitNow = one;
                    waitFor(new WaitTime(amount.getValue(), one));
                });
        unitNow = time.unit();
        form.section(
                messages.text("builder.form.wait"),
                new HBox(8, amount, unit),
                Controls.wrapped(messages.text("builder.form.wait.hint"), "builder-hint"));
    }

    private WaitTime.@Nullable Unit unitNow;

    private WaitTime.Unit unit() {
        WaitTime.Unit now = unitNow;
        return now == null ? WaitTime.Unit.DAYS : now;
    }

    private void waitFor(WaitTime time) {
        Duration longest = Duration.ofDays(MAX_WAIT);
        Duration duration = time.duration().compareTo(longest) > 0 ? longest : time.duration();
        change(Pause.Wait.class, "duration", now -> new Pause.Wait(now.id(), now.title(), duration));
    }

    private void build(End end) {
        Label hint = Controls.wrapped(messages.text("builder.form.outcome.hint"), "builder-hint");
        form.section(
                messages.text("builder.form.outcome"),
                form.line(
                        "step-outcome",
                        end.outcome(),
                        messages.text("builder.form.outcome.prompt"),
                        typed -> change(End.class, "outcome", now -> new End(now.id(), now.title(), typed))),
                hint);
    }
}
