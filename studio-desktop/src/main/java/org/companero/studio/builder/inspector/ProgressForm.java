package org.companero.studio.builder.inspector;

import org.companero.protocol.program.Progress;

/// How a program marks how far the person has come.
final class ProgressForm {

    private static final int MOST_POINTS = 1000;

    private final Fields fields;

    ProgressForm(Fields fields) {
        this.fields = fields;
    }

    void build(Progress progress) {
        switch (progress) {
            case Progress.AssignHabit assign -> {
                line("builder.form.habit", "habit", assign.habit(), "builder.form.habit.prompt");
                fields.section(fields.text("builder.form.due"), fields.days("days", assign.days()));
            }
            case Progress.CheckIn check -> {
                line("builder.form.habit", "habit", check.habit(), "builder.form.habit.prompt");
                fields.section(
                        fields.text("builder.form.question"),
                        fields.area("text", check.text(), fields.text("builder.form.question.prompt")));
                fields.section(
                        fields.text("builder.form.answers"),
                        fields.line("done", check.done(), fields.text("builder.form.done.prompt")),
                        fields.line("missed", check.missed(), fields.text("builder.form.missed.prompt")));
                new Spans(fields).noReply(check.noReply());
            }
            case Progress.Points points -> {
                fields.section(
                        fields.text("builder.form.points"),
                        fields.number(
                                "points",
                                -MOST_POINTS,
                                MOST_POINTS,
                                points.points(),
                                fields.text("builder.form.points")));
                line("builder.form.reason", "reason", points.reason(), "builder.form.reason.prompt");
            }
            case Progress.Achievement unlock ->
                line(
                        "builder.form.achievement",
                        "achievement",
                        unlock.achievement(),
                        "builder.form.achievement.prompt");
            case Progress.Milestone mark ->
                line("builder.form.milestone", "milestone", mark.milestone(), "builder.form.milestone.prompt");
        }
    }

    private void line(String name, String path, String now, String prompt) {
        fields.section(fields.text(name), fields.line(path, now, fields.text(prompt)));
    }
}
