package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.List;
import org.companero.protocol.program.ProgramTest.Given;

/// Something that is done in a kept chat: by the person, by time, or by what is outside.
public sealed interface Act extends TestLine {

    /// The person writes.
    @JsonTypeName("says")
    record Says(String text) implements Act {}

    /// The person presses a button of the last message that has any.
    ///
    /// @param option the button's id
    @JsonTypeName("presses")
    record Presses(String option) implements Act {}

    /// The person sends something other than words.
    ///
    /// @param value its address; of a location, `latitude,longitude` in degrees
    @JsonTypeName("sends")
    record Sends(Sort sort, String value) implements Act {

        /// What sort of thing it is.
        public enum Sort {
            @JsonProperty("image")
            IMAGE,
            @JsonProperty("video")
            VIDEO,
            @JsonProperty("audio")
            AUDIO,
            @JsonProperty("voice_note")
            VOICE_NOTE,
            @JsonProperty("document")
            DOCUMENT,
            @JsonProperty("location")
            LOCATION
        }
    }

    /// Time passes, with all that it brings; nothing at all only brings what is due already.
    @JsonTypeName("time_passes")
    record TimePasses(Duration duration) implements Act {}

    /// Time passes until the run goes on by itself.
    @JsonTypeName("next_event")
    record NextEvent() implements Act {}

    /// The documents answer.
    ///
    /// @param found whether they have the answer
    @JsonTypeName("documents_say")
    record DocumentsSay(String text, boolean found) implements Act {}

    /// The model goes on in its conversation.
    ///
    /// @param reached whether the goal is reached
    /// @param summary what came of it, or empty
    @JsonTypeName("model_says")
    record ModelSays(String text, boolean reached, String summary) implements Act {}

    /// The model writes the message it was asked for.
    @JsonTypeName("model_writes")
    record ModelWrites(String text) implements Act {}

    /// The model finds values.
    @JsonTypeName("model_finds")
    record ModelFinds(List<Given> values) implements Act {
        public ModelFinds {
            values = List.copyOf(values);
        }
    }

    /// The model tells of which kind the text is.
    ///
    /// @param choice the id of the kind, or empty for none of them
    @JsonTypeName("model_sorts")
    record ModelSorts(String choice) implements Act {}

    /// Another service answers.
    ///
    /// @param status the HTTP status
    @JsonTypeName("service_answers")
    record ServiceAnswers(int status, String body) implements Act {}

    /// What the run waits for cannot be had: no model, no service.
    @JsonTypeName("outside_fails")
    record OutsideFails(String reason) implements Act {}

    /// Something happens outside.
    @JsonTypeName("happens")
    record Happens(String event, List<Given> data) implements Act {
        public Happens {
            data = List.copyOf(data);
        }
    }

    /// A person of the team gives the conversation back.
    @JsonTypeName("handed_back")
    record HandedBack() implements Act {}
}
