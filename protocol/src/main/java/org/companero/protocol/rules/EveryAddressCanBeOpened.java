package org.companero.protocol.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.Say;

/// What a message shows or links to has an address that people can open, and words for who cannot see it.
final class EveryAddressCanBeOpened implements Rule {

    private static final Pattern MEDIA = Pattern.compile("https://[^\\s/].*|\\{\\{[^{}]+}}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s/].*|mailto:\\S+|tel:\\S+|\\{\\{[^{}]+}}");

    @Override
    public Stream<Problem> check(Drawing drawing) {
        return drawing.steps(Say.class).flatMap(say -> switch (say) {
            case Say.Message message -> check(message, message.media(), message.links());
            case Say.Card card -> Stream.concat(check(card, card.media(), card.links()), further(card));
            case Say.Typing _ -> Stream.empty();
        });
    }

    private static Stream<Problem> check(Say say, List<Media> media, List<Link> links) {
        String name = NodeNames.of(say);
        return Stream.of(
                        media.stream()
                                .filter(one -> !MEDIA.matcher(one.url().strip()).matches())
                                .map(one -> Problem.error("MEDIA_ADDRESS", say, name, NodeNames.shortened(one.url()))),
                        media.stream()
                                .filter(one -> one.alt().isBlank())
                                .limit(1)
                                .map(_ -> Problem.warning("MEDIA_WITHOUT_WORDS", say, name)),
                        links.stream()
                                .filter(one -> !LINK.matcher(one.url().strip()).matches())
                                .map(one -> Problem.error("LINK_ADDRESS", say, name, NodeNames.shortened(one.url()))),
                        links.stream()
                                .filter(one -> one.label().isBlank())
                                .limit(1)
                                .map(_ -> Problem.error("LINK_WITHOUT_LABEL", say, name)))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> further(Say.Card card) {
        return card.media().size() > 1
                ? Stream.of(Problem.warning("CARD_SHOWS_ONE", card, NodeNames.of(card)))
                : Stream.empty();
    }
}
