package org.companero.studio.builder.inspector;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.CatchUp;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.Translation;
import org.companero.protocol.program.Trigger;
import org.companero.protocol.schedule.Firings;
import org.companero.protocol.schedule.Occasion;
import org.companero.protocol.schedule.Schedules;
import org.companero.studio.builder.edit.TriggerKind;
import org.companero.studio.builder.model.StepWords;
import org.companero.studio.builder.model.WaitTime;
import org.companero.studio.look.Controls;
import org.companero.studio.text.Messages;

/// What begins a program, and what it has to know for that. A schedule shows when it comes next.
final class TriggerForm {

    private static final int MOST_DAYS = 366;
    private static final int SHOWN = 10;
    private static final List<Group> GROUPS = List.of(new Group.Everybody(), new Group.Tag(""), new Group.Segment(""));

    private final Form form;
    private final StepWords words;
    private final Messages messages;
    private final InstantSource clock;
    private final Latest latest;

    /// The selected trigger as it is now, and how to change it.
    interface Latest {

        Trigger trigger();

        Program program();

        /// @param field which part is typed
        void change(Trigger changed, String field);

        /// Changes the trigger and builds the form anew, because it has other fields now.
        void rebuild(Trigger changed);
    }

    TriggerForm(Form form, StepWords words, InstantSource clock, Latest latest) {
        this.form = form;
        this.words = words;
        this.messages = words.messages();
        this.clock = clock;
        this.latest = latest;
    }

    void build(Trigger trigger) {
        switch (trigger) {
            case Trigger.FirstMessage _, Trigger.Called _, Trigger.Enrolment _ -> {}
            case Trigger.Keyword keyword -> keyword(keyword);
            case Trigger.FromLink link -> link(link);
            case Trigger.Schedule schedule -> schedule(schedule);
            case Trigger.DateField date -> date(date);
            case Trigger.Cohort cohort -> cohort(cohort);
            case Trigger.Inactivity silence -> silence(silence);
            case Trigger.HabitMissed missed -> {
                habit(missed.habit());
                count("times", 100, missed.times(), "builder.trigger.times");
            }
            case Trigger.StreakReached streak -> {
                habit(streak.habit());
                count("days", 1000, streak.days(), "builder.trigger.days");
            }
            case Trigger.GroupEntered entered -> group("group", entered.group(), "builder.trigger.group");
            case Trigger.GroupLeft left -> group("group", left.group(), "builder.trigger.group");
            case Trigger.ProgramFinished finished -> program(finished);
            case Trigger.Happened happened ->
                section("builder.trigger.event.name", line("event", happened.event(), "builder.trigger.event.prompt"));
        }
        form.add(Controls.wrapped(
                messages.text("builder.trigger." + TriggerKind.of(trigger).key() + ".hint"), "builder-hint"));
    }

    private void keyword(Trigger.Keyword keyword) {
        section(
                "builder.trigger.words",
                form.line(
                        "trigger-words",
                        String.join(", ", keyword.words()),
                        messages.text("builder.trigger.words.prompt"),
                        typed -> type("words", list(typed))));
        Set<String> languages = new LinkedHashSet<>(latest.program().translations().stream()
                .map(Translation::language)
                .toList());
        languages.addAll(keyword.languages().keySet());
        for (String language : languages) {
            form.section(
                    Locale.forLanguageTag(language).getDisplayLanguage(messages.locale()),
                    form.line(
                            "trigger-words-" + language,
                            String.join(", ", keyword.languages().getOrDefault(language, List.of())),
                            messages.text("builder.trigger.words.prompt"),
                            typed -> inLanguage(language, list(typed))));
        }
        form.add(form.check(
                "trigger-typos",
                keyword.typos() == Trigger.Typos.FEW,
                messages.text("builder.trigger.typos"),
                on -> type("typos", on ? Trigger.Typos.FEW : Trigger.Typos.NONE)));
    }

    private void inLanguage(String language, List<String> heard) {
        if (latest.trigger() instanceof Trigger.Keyword now) {
            Map<String, List<String>> languages = new LinkedHashMap<>(now.languages());
            languages.put(language, heard);
            languages.values().removeIf(List::isEmpty);
            latest.change(new Trigger.Keyword(now.id(), now.words(), languages, now.typos()), language);
        }
    }

    private void link(Trigger.FromLink link) {
        section("builder.trigger.link.code", line("code", link.code(), "builder.trigger.link.code.prompt"));
        section(
                "builder.trigger.link.keeps",
                form.line(
                        "trigger-keeps",
                        String.join(", ", link.keeps()),
                        messages.text("builder.trigger.link.keeps.prompt"),
                        typed -> type("keeps", list(typed))));
    }

    private void schedule(Trigger.Schedule schedule) {
        Label next = Controls.wrapped("", "builder-hint");
        next.setId("trigger-next");
        next.setText(firings(schedule.when()));
        section(
                "builder.trigger.when",
                form.line("trigger-when", schedule.when(), messages.text("builder.trigger.when.prompt"), typed -> {
                    type("when", typed);
                    next.setText(firings(typed));
                }),
                next);
        group("who", schedule.who(), "builder.trigger.who");
    }

    /// When it comes the next times, where the creator is.
    private String firings(String when) {
        ZoneId zone = ZoneId.systemDefault();
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(messages.locale());
        return Schedules.timing(when)
                .map(timing -> new Firings(timing, zone).next(SHOWN, clock.instant()))
                .filter(found -> !found.isEmpty())
                .map(found ->
                        found.stream().map(Occasion::local).map(format::format).collect(Collectors.joining("\n")))
                .orElse(when.isBlank() ? "" : messages.text("builder.trigger.when.unknown"));
    }

    private void date(Trigger.DateField date) {
        section(
                "builder.trigger.field",
                form.line(
                        "trigger-field",
                        StepWords.human(date.field()),
                        messages.text("builder.trigger.field.prompt"),
                        typed -> type("field", Fields.name(typed))));
        section(
                "builder.trigger.at",
                Fields.beside(
                        number("plusDays", -MOST_DAYS, MOST_DAYS, date.plusDays(), "builder.form.plus-days"),
                        Fields.word(messages.text("builder.form.plus-days"))),
                time("at", date.at()));
        form.add(form.check(
                "trigger-everyYear",
                date.everyYear(),
                messages.text("builder.trigger.every-year"),
                on -> type("everyYear", on)));
        group("who", date.who(), "builder.trigger.who");
    }

    private void cohort(Trigger.Cohort cohort) {
        section(
                "builder.trigger.starts",
                form.line(
                        "trigger-starts",
                        cohort.starts().stream().map(LocalDate::toString).collect(Collectors.joining(", ")),
                        "2027-01-04, 2027-02-01",
                        this::starts),
                time("at", cohort.at()));
        count("lateDays", MOST_DAYS, cohort.lateDays(), "builder.trigger.late-days");
        section(
                "builder.trigger.catch-up",
                form.choice(
                        "trigger-catchUp",
                        List.of(CatchUp.values()),
                        cohort.catchUp(),
                        rule -> messages.text("builder.catch-up." + rule.name().toLowerCase(Locale.ROOT)),
                        rule -> type("catchUp", rule)));
        group("who", cohort.who(), "builder.trigger.who");
    }

    /// Half typed, they change nothing.
    private void starts(String typed) {
        try {
            type("starts", list(typed).stream().map(LocalDate::parse).toList());
        } catch (DateTimeParseException notYet) {
            return;
        }
    }

    private void silence(Trigger.Inactivity silence) {
        WaitTime time = WaitTime.of(silence.after());
        WaitTime.Unit[] unit = {time.unit()};
        String name = messages.text("builder.trigger.after");
        var amount = form.number(
                "trigger-after-amount",
                1,
                100_000,
                (int) Math.min(time.amount(), 100_000),
                name,
                value -> type("after", within(new WaitTime(value, unit[0]))));
        form.section(
                name,
                Fields.beside(
                        amount,
                        form.choice(
                                "trigger-after-unit",
                                Arrays.asList(WaitTime.Unit.values()),
                                time.unit(),
                                one -> messages.text("builder.unit." + one.stem()),
                                one -> {
                                    unit[0] = one;
                                    type("after", within(new WaitTime(amount.getValue(), one)));
                                })));
        group("who", silence.who(), "builder.trigger.who");
    }

    private static Duration within(WaitTime time) {
        Duration longest = Duration.ofDays(MOST_DAYS);
        return time.duration().compareTo(longest) > 0 ? longest : time.duration();
    }

    private void habit(String now) {
        section("builder.trigger.habit", line("habit", now, "builder.trigger.habit.prompt"));
    }

    private void program(Trigger.ProgramFinished finished) {
        List<String> ids = new ArrayList<>(words.programs().keySet());
        if (!ids.contains(finished.program())) {
            ids.addFirst(finished.program());
        }
        section(
                "builder.form.program",
                form.choice("trigger-program", ids, finished.program(), this::name, id -> type("program", id)));
        section("builder.trigger.outcome", line("outcome", finished.outcome(), "builder.trigger.outcome.prompt"));
    }

    private String name(String id) {
        return id.isBlank()
                ? messages.text("builder.form.program.none")
                : words.programs().getOrDefault(id, messages.text("builder.form.program.unknown"));
    }

    private void group(String path, Group now, String name) {
        Group kind = GROUPS.stream()
                .filter(one -> one.getClass() == now.getClass())
                .findFirst()
                .orElse(now);
        VBox box = new VBox(
                6,
                form.choice("trigger-" + path, GROUPS, kind, this::name, chosen -> latest.rebuild(set(path, chosen))));
        switch (now) {
            case Group.Everybody _ -> {}
            case Group.Tag(String tag) ->
                box.getChildren().add(named(path, tag, "builder.group.tag", typed -> new Group.Tag(typed)));
            case Group.Segment(String segment) ->
                box.getChildren().add(named(path, segment, "builder.group.segment", typed -> new Group.Segment(typed)));
        }
        section(name, box);
    }

    private Node named(String path, String now, String prompt, Function<String, Group> group) {
        return form.line(
                "trigger-" + path + "-name", now, messages.text(prompt), typed -> type(path, group.apply(typed)));
    }

    private String name(Group group) {
        return messages.text(
                switch (group) {
                    case Group.Everybody _ -> "builder.group.everybody";
                    case Group.Tag _ -> "builder.group.tag";
                    case Group.Segment _ -> "builder.group.segment";
                });
    }

    private void count(String path, int most, int now, String name) {
        section(name, number(path, path.equals("lateDays") ? 0 : 1, most, now, name));
    }

    private Node number(String path, int least, int most, int now, String name) {
        return form.number("trigger-" + path, least, most, now, messages.text(name), value -> type(path, value));
    }

    private Node line(String path, String now, String prompt) {
        return form.line("trigger-" + path, now, messages.text(prompt), typed -> type(path, typed));
    }

    private Node time(String path, LocalTime now) {
        return form.line("trigger-" + path, now.toString(), messages.text("builder.form.time"), typed -> {
            try {
                type(path, LocalTime.parse(Fields.padded(typed)));
            } catch (DateTimeParseException notYet) {
                return;
            }
        });
    }

    private void section(String name, Node... content) {
        form.section(messages.text(name), content);
    }

    /// Several letters at the same path are one undo.
    private void type(String path, Object value) {
        latest.change(set(path, value), path);
    }

    private Trigger set(String path, Object value) {
        return (Trigger) Part.set((Record) latest.trigger(), path, value);
    }

    /// Several words with commas between them.
    private static List<String> list(String typed) {
        return Stream.of(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
