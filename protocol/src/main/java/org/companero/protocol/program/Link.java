package org.companero.protocol.program;

import java.util.List;
import java.util.stream.IntStream;

/// A button that opens a page.
///
/// @param url `https`, `mailto` or `tel`; expressions are filled in
public record Link(String label, String url) {

    static List<Link> reword(List<Link> links, Wording wording) {
        return IntStream.range(0, links.size())
                .mapToObj(place -> new Link(
                        wording.of("links." + place + ".label", links.get(place).label()),
                        wording.of("links." + place + ".url", links.get(place).url())))
                .toList();
    }
}
