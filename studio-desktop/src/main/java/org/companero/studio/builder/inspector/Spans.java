package org.companero.studio.builder.inspector;

import java.time.Duration;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import org.companero.studio.builder.model.WaitTime;
import org.jspecify.annotations.Nullable;

/// A span of time: a number and a unit, at most 366 days.
final class Spans {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration FIRST_NO_REPLY = Duration.ofDays(1);

    private final Fields fields;

    Spans(Fields fields) {
        this.fields = fields;
    }

    Node of(String path, Duration now, String name) {
        WaitTime time = WaitTime.of(now);
        WaitTime.Unit[] unit = {time.unit()};
        String id = Fields.id(path);
        Spinner<Integer> amount = fields.form()
                .number(
                        id + "-amount",
                        1,
                        100_000,
                        (int) Math.min(time.amount(), 100_000),
                        name,
                        value -> fields.type(path, within(new WaitTime(value, unit[0]))));
        ComboBox<WaitTime.Unit> units = fields.form()
                .choice(
                        id + "-unit",
                        Arrays.asList(WaitTime.Unit.values()),
                        time.unit(),
                        one -> fields.text("builder.unit." + one.stem()),
                        one -> {
                            unit[0] = one;
                            fields.type(path, within(new WaitTime(amount.getValue(), one)));
                        });
        return Fields.beside(amount, units);
    }

    private static Duration within(WaitTime time) {
        Duration span = time.duration();
        return span.compareTo(LONGEST) > 0 ? LONGEST : span;
    }

    /// Going on without a reply, for steps that wait for one.
    void noReply(@Nullable Duration now) {
        VBox box = new VBox(6);
        box.getChildren()
                .add(fields.form()
                        .check(
                                "step-noReply-on",
                                now != null,
                                fields.text("builder.form.no-reply.on"),
                                on -> fields.put("noReply", on ? FIRST_NO_REPLY : null)));
        if (now != null) {
            box.getChildren().add(of("noReply", now, fields.text("builder.form.no-reply")));
        }
        fields.section(fields.text("builder.form.no-reply"), box);
    }
}
