package org.companero.studio.builder.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.companero.protocol.program.Connect;
import org.companero.protocol.program.Connect.Webhook;
import org.companero.studio.builder.model.SecretNames;

/// A call to another service: where, with what, and what of the answer is kept.
final class WebhookForm {

    private static final int MOST_RETRIES = 5;

    private final Fields fields;
    private final SecretNames secrets;

    WebhookForm(Fields fields, SecretNames secrets) {
        this.fields = fields;
        this.secrets = secrets;
    }

    void build(Connect.Webhook call) {
        fields.section(
                fields.text("builder.form.address"),
                fields.choice("method", Arrays.asList(Webhook.Method.values()), call.method(), Enum::name),
                fields.filled("url", call.url(), fields.text("builder.form.url.prompt")));
        headers(call.headers());
        body(call);
        keeps(call.keeps());
        fields.section(
                fields.text("builder.form.retries"),
                fields.number("retries", 0, MOST_RETRIES, call.retries(), fields.text("builder.form.retries")));
        fields.hint(fields.text("builder.form.retries.hint"));
    }

    private void headers(List<Webhook.Header> headers) {
        fields.section(
                fields.text("builder.form.headers"),
                fields.list(
                        "headers",
                        headers,
                        place -> header(headers, place),
                        there -> new Webhook.Header("", "", ""),
                        fields.text("builder.form.headers.add")));
    }

    private Node header(List<Webhook.Header> headers, int place) {
        Webhook.Header one = headers.get(place);
        String path = "headers." + place;
        return fields.framed(
                "headers",
                headers,
                place,
                fields.line(path + ".name", one.name(), fields.text("builder.form.header.name")),
                fields.line(path + ".value", one.value(), fields.text("builder.form.header.value")),
                new SecretField(fields, secrets).at(path + ".secret", one.secret()));
    }

    private void body(Connect.Webhook call) {
        Node type = fields.choice(
                "bodyType",
                Arrays.asList(Webhook.BodyType.values()),
                call.bodyType(),
                one -> fields.text("builder.body." + one.name().toLowerCase(Locale.ROOT)));
        if (call.bodyType() == Webhook.BodyType.NONE) {
            fields.section(fields.text("builder.form.body"), type);
        } else {
            fields.section(
                    fields.text("builder.form.body"),
                    type,
                    fields.area("body", call.body(), fields.text("builder.form.body.prompt")));
        }
    }

    private void keeps(List<Webhook.Kept> keeps) {
        fields.section(
                fields.text("builder.form.keeps"),
                fields.list(
                        "keeps",
                        keeps,
                        place -> fields.framed(
                                "keeps",
                                keeps,
                                place,
                                fields.variable(
                                        "keeps." + place + ".variable",
                                        keeps.get(place).variable()),
                                fields.line(
                                        "keeps." + place + ".pointer",
                                        keeps.get(place).pointer(),
                                        fields.text("builder.form.pointer.prompt"))),
                        there -> new Webhook.Kept("", "/"),
                        fields.text("builder.form.keeps.add")));
    }
}
