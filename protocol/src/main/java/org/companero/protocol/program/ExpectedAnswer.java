package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What counts as an answer to a question.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ExpectedAnswer {

    /// Itself in other words; only a scale has any.
    default ExpectedAnswer reword(Wording wording) {
        return this;
    }

    /// Anything that is not blank, up to `maxLength` characters (1 to 4000).
    @JsonTypeName("text")
    record Text(int maxLength) implements ExpectedAnswer {}

    /// A number, with either decimal sign, within the bounds where they are given (inclusive).
    @JsonTypeName("number")
    record Number(@Nullable BigDecimal min, @Nullable BigDecimal max) implements ExpectedAnswer {}

    /// An e-mail address.
    @JsonTypeName("email")
    record Email() implements ExpectedAnswer {}

    /// A phone number of 7 to 15 digits, kept as digits with a leading `+` where one was given.
    @JsonTypeName("phone")
    record Phone() implements ExpectedAnswer {}

    /// A calendar day, kept as `yyyy-mm-dd`.
    @JsonTypeName("date")
    record Date() implements ExpectedAnswer {}

    /// A time of day, kept as `HH:mm`.
    @JsonTypeName("time")
    record Time() implements ExpectedAnswer {}

    /// Stars, from 1 to `max` (2 to 10), kept as a number.
    @JsonTypeName("rating")
    record Rating(int max) implements ExpectedAnswer {}

    /// A place on a scale between two ends, kept as a number.
    ///
    /// @param min the lowest number, less than `max`
    /// @param max the highest, at most 20 more than `min`
    /// @param low what the lowest means, empty to say nothing
    /// @param high what the highest means
    @JsonTypeName("scale")
    record Scale(int min, int max, String low, String high) implements ExpectedAnswer {
        @Override
        public ExpectedAnswer reword(Wording wording) {
            return new Scale(min, max, wording.of("scale.low", low), wording.of("scale.high", high));
        }
    }

    /// A file the person sends, kept as its address.
    @JsonTypeName("file")
    record File(FileKind accepts) implements ExpectedAnswer {}

    /// A voice note, kept as its address.
    @JsonTypeName("voice_note")
    record VoiceNote() implements ExpectedAnswer {}

    /// A place on earth, kept as `latitude,longitude` in degrees.
    @JsonTypeName("location")
    record Location() implements ExpectedAnswer {}

    /// Which files count.
    enum FileKind {
        @JsonProperty("any")
        ANY,
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("document")
        DOCUMENT
    }
}
