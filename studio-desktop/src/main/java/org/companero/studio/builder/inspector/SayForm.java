package org.companero.studio.builder.inspector;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.Say;

/// What a program says: messages, cards and pauses for typing.
final class SayForm {

    private static final int LONGEST_TYPING = 20;

    private final Fields fields;

    SayForm(Fields fields) {
        this.fields = fields;
    }

    void build(Say say) {
        switch (say) {
            case Say.Message message -> {
                fields.section(
                        fields.text("builder.form.message"),
                        fields.area("text", message.text(), fields.text("builder.form.message.prompt")));
                media(message.media());
                links(message.links());
            }
            case Say.Card card -> {
                fields.section(
                        fields.text("builder.form.heading"),
                        fields.line("heading", card.heading(), fields.text("builder.form.heading.prompt")));
                fields.section(
                        fields.text("builder.form.message"),
                        fields.area("text", card.text(), fields.text("builder.form.message.prompt")));
                media(card.media());
                links(card.links());
            }
            case Say.Typing typing ->
                fields.section(
                        fields.text("builder.form.typing"),
                        Fields.beside(
                                fields.form()
                                        .number(
                                                "step-duration",
                                                1,
                                                LONGEST_TYPING,
                                                (int) typing.duration().toSeconds(),
                                                fields.text("builder.form.typing"),
                                                seconds -> fields.type("duration", Duration.ofSeconds(seconds))),
                                Fields.word(fields.text("builder.form.seconds"))));
        }
    }

    private void media(List<Media> media) {
        fields.section(
                fields.text("builder.form.media"),
                fields.list(
                        "media",
                        media,
                        place -> medium(media, place),
                        there -> new Media(Media.Kind.IMAGE, "https://", ""),
                        fields.text("builder.form.media.add")));
    }

    private Node medium(List<Media> media, int place) {
        Media one = media.get(place);
        String path = "media." + place;
        return fields.framed(
                "media",
                media,
                place,
                fields.choice(
                        path + ".kind",
                        Arrays.asList(Media.Kind.values()),
                        one.kind(),
                        kind -> fields.text("builder.media." + kind.name().toLowerCase(Locale.ROOT))),
                fields.line(path + ".url", one.url(), fields.text("builder.form.url.prompt")),
                fields.line(path + ".alt", one.alt(), fields.text("builder.form.alt.prompt")));
    }

    private void links(List<Link> links) {
        fields.section(
                fields.text("builder.form.links"),
                fields.list(
                        "links",
                        links,
                        place -> fields.framed(
                                "links",
                                links,
                                place,
                                fields.line(
                                        "links." + place + ".label",
                                        links.get(place).label(),
                                        fields.text("builder.form.link.prompt")),
                                fields.line(
                                        "links." + place + ".url",
                                        links.get(place).url(),
                                        fields.text("builder.form.url.prompt"))),
                        there -> new Link("", "https://"),
                        fields.text("builder.form.links.add")));
    }
}
