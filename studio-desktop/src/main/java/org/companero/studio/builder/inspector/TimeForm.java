package org.companero.studio.builder.inspector;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.companero.protocol.program.Pause;
import org.companero.protocol.program.Pause.Until;
import org.companero.studio.builder.model.Drafts;

/// What a program waits for: one thing, or the first of several.
final class TimeForm {

    private static final int MOST_DAYS = 366;
    private static final List<Until> KINDS = List.of(
            new Until.After(Duration.ofDays(1)),
            new Until.Date("", 0, LocalTime.of(9, 0)),
            new Until.At(LocalTime.of(9, 0), Set.of()),
            new Until.Happens(""));

    private final Fields fields;

    TimeForm(Fields fields) {
        this.fields = fields;
    }

    void build(Pause.Wait wait) {
        List<Pause.Way> ways = wait.ways();
        fields.section(
                fields.text("builder.form.wait"),
                fields.list(
                        "ways",
                        ways,
                        place -> way(ways, place),
                        there -> new Pause.Way(
                                Drafts.freshId(
                                        "way", there.stream().map(Pause.Way::id).toList()),
                                "",
                                KINDS.getFirst()),
                        fields.text("builder.form.wait.add")));
        fields.hint(fields.text(ways.size() > 1 ? "builder.form.wait.first" : "builder.form.wait.hint"));
    }

    private Node way(List<Pause.Way> ways, int place) {
        Pause.Way way = ways.get(place);
        String path = "ways." + place;
        Node kind = fields.choice(path + ".until", KINDS, general(way.until()), this::name);
        Node details = details(path + ".until", way.until());
        if (ways.size() == 1) {
            return new VBox(6, kind, details);
        }
        return fields.framed(
                "ways",
                ways,
                place,
                fields.line(path + ".label", way.label(), fields.words().until(way.until())),
                kind,
                details);
    }

    private String name(Until until) {
        return fields.text(
                "builder.wait." + general(until).getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Until general(Until until) {
        return KINDS.stream()
                .filter(kind -> kind.getClass() == until.getClass())
                .findFirst()
                .orElse(until);
    }

    private Node details(String path, Until until) {
        return switch (until) {
            case Until.After(var duration) ->
                new Spans(fields).of(path + ".duration", duration, fields.text("builder.form.wait"));
            case Until.Date(var date, var plusDays, var at) ->
                new VBox(
                        6,
                        fields.filled(path + ".date", date, fields.text("builder.form.date.prompt")),
                        Fields.beside(
                                fields.number(
                                        path + ".plusDays",
                                        -MOST_DAYS,
                                        MOST_DAYS,
                                        plusDays,
                                        fields.text("builder.form.plus-days")),
                                Fields.word(fields.text("builder.form.plus-days"))),
                        fields.time(path + ".at", at, fields.text("builder.form.time.optional"), true));
            case Until.At(var at, var days) ->
                new VBox(
                        6,
                        fields.time(path + ".at", at, fields.text("builder.form.time"), false),
                        fields.days(path + ".days", days));
            case Until.Happens(var event) -> fields.variable(path + ".event", event);
        };
    }
}
