package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;

/// Something to look at, listen to or keep.
///
/// @param url where it is, `https`; expressions are filled in
/// @param alt what it shows, for who cannot see it and for channels that cannot show it
public record Media(Kind kind, String url, String alt) {

    /// What sort of thing it is.
    public enum Kind {
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("file")
        FILE
    }

    Media reword(String field, Wording wording) {
        return new Media(kind, wording.of(field + ".url", url), wording.of(field + ".alt", alt));
    }

    static List<Media> reword(List<Media> media, Wording wording) {
        return IntStream.range(0, media.size())
                .mapToObj(place -> media.get(place).reword("media." + place, wording))
                .toList();
    }
}
