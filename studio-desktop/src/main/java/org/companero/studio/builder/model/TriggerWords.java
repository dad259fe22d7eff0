package org.companero.studio.builder.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.companero.protocol.program.Group;
import org.companero.protocol.program.Trigger;
import org.companero.studio.text.Messages;

/// One line that says what begins a program.
final class TriggerWords {

    private final Messages messages;
    private final TimeWords times;
    private final Map<String, String> programs;

    /// @param programs the creator's programs: their names by their ids
    TriggerWords(Messages messages, Map<String, String> programs) {
        this.messages = messages;
        this.times = new TimeWords(messages);
        this.programs = programs;
    }

    String of(Trigger trigger) {
        return switch (trigger) {
            case Trigger.FirstMessage _ -> messages.text("builder.trigger.first-message.title");
            case Trigger.Called _ -> messages.text("builder.trigger.called.title");
            case Trigger.Enrolment _ -> messages.text("builder.trigger.enrolment.title");
            case Trigger.Keyword keyword -> keyword(keyword);
            case Trigger.FromLink link -> messages.text("builder.trigger.link.title", shown(link.code()));
            case Trigger.Schedule schedule -> shown(schedule.when());
            case Trigger.DateField date -> date(date);
            case Trigger.Cohort cohort ->
                messages.text(
                        "builder.trigger.cohort.title",
                        cohort.starts().stream()
                                .sorted()
                                .findFirst()
                                .map(this::day)
                                .orElse("…"));
            case Trigger.Inactivity silence ->
                messages.text("builder.trigger.inactivity.title", times.duration(silence.after()));
            case Trigger.HabitMissed missed ->
                messages.text("builder.trigger.habit-missed.title", shown(missed.habit()), missed.times());
            case Trigger.StreakReached streak ->
                messages.text("builder.trigger.streak-reached.title", shown(streak.habit()), streak.days());
            case Trigger.GroupEntered entered ->
                messages.text("builder.trigger.group-entered.title", group(entered.group()));
            case Trigger.GroupLeft left -> messages.text("builder.trigger.group-left.title", group(left.group()));
            case Trigger.ProgramFinished finished ->
                messages.text(
                        "builder.trigger.program-finished.title", shown(programs.getOrDefault(finished.program(), "")));
            case Trigger.Happened happened ->
                messages.text("builder.until.event", shown(Texts.human(happened.event())));
        };
    }

    private String keyword(Trigger.Keyword keyword) {
        String heard = keyword.heard().collect(Collectors.joining(messages.text("builder.trigger.keyword.between")));
        return heard.isEmpty()
                ? messages.text("builder.trigger.keyword.none")
                : messages.text("builder.trigger.keyword.title", heard);
    }

    private String date(Trigger.DateField date) {
        String field = shown(Texts.human(date.field()));
        return date.plusDays() == 0
                ? messages.text("builder.trigger.date-field.title", field)
                : messages.text(
                        date.plusDays() > 0 ? "builder.until.days-after" : "builder.until.days-before",
                        Math.abs(date.plusDays()),
                        field);
    }

    private String group(Group group) {
        return switch (group) {
            case Group.Everybody _ -> messages.text("builder.group.everybody");
            case Group.Tag(String tag) -> messages.text("builder.group.tag.named", shown(tag));
            case Group.Segment(String segment) -> messages.text("builder.group.segment.named", shown(segment));
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(day);
    }

    private static String shown(String text) {
        return text.isBlank() ? "…" : text;
    }
}
