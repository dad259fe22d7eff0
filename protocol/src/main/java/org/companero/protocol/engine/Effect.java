package org.companero.protocol.engine;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.companero.protocol.api.Choice;
import org.companero.protocol.api.Citation;
import org.companero.protocol.program.Link;
import org.companero.protocol.program.Media;
import org.companero.protocol.program.NodeId;

/// What shall happen. `key` is unique within the run and the same whenever the same event is told again: carry
/// an effect out once per run and key.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Effect {

    String key();

    /// Say this to the person.
    ///
    /// @param step the step that says it
    /// @param heading of a card; empty for a plain message
    /// @param choices buttons to offer, empty for none
    /// @param citations where an answer was found, empty for the creator's own words
    @JsonTypeName("send")
    record Send(
            String key,
            NodeId step,
            String heading,
            String text,
            List<Media> media,
            List<Link> links,
            List<Choice> choices,
            List<Citation> citations)
            implements Effect {
        public Send {
            media = List.copyOf(media);
            links = List.copyOf(links);
            choices = List.copyOf(choices);
            citations = List.copyOf(citations);
        }

        /// Words, with buttons or with sources.
        public Send(String key, NodeId step, String text, List<Choice> choices, List<Citation> citations) {
            this(key, step, "", text, List.of(), List.of(), choices, citations);
        }
    }

    /// Let the person see that something is being written.
    @JsonTypeName("show_typing")
    record ShowTyping(String key, NodeId step, Duration duration) implements Effect {}

    /// Ask the documents, then tell the engine [Event.KnowledgeAnswered] with this key.
    @JsonTypeName("ask_knowledge")
    record AskKnowledge(String key, NodeId step, String question) implements Effect {

        /// The key of the [Send] that will carry the answer: whoever streams the answer while it is being made can
        /// give the parts the final message's identity.
        public String answerKey() {
            return answerKey(key);
        }

        static String answerKey(String key) {
            return key + ".answer";
        }
    }

    /// Have a model do this, then tell the engine [Event.ModelAnswered] or [Event.Failed] with this key.
    @JsonTypeName("ask_model")
    record AskModel(String key, NodeId step, ModelTask task) implements Effect {}

    /// Call another service, then tell the engine [Event.WebhookAnswered] or [Event.Failed] with this key.
    @JsonTypeName("call_webhook")
    record CallWebhook(String key, NodeId step, HttpCall call) implements Effect {}

    /// Tell the engine [Event.TimerFired] with this key, not before `due`.
    @JsonTypeName("set_timer")
    record SetTimer(String key, NodeId step, Instant due) implements Effect {}

    /// Change what is known of the person.
    @JsonTypeName("change_contact")
    record ChangeContact(String key, NodeId step, ContactChange change) implements Effect {}

    /// Note how far the person came.
    @JsonTypeName("note_progress")
    record NoteProgress(String key, NodeId step, ProgressMade progress) implements Effect {}

    /// Send an e-mail.
    ///
    /// @param to the address
    @JsonTypeName("send_email")
    record SendEmail(String key, NodeId step, String to, String subject, String text) implements Effect {}

    /// Tell the creator.
    @JsonTypeName("notify_creator")
    record NotifyCreator(String key, NodeId step, String text) implements Effect {}

    /// Let a person of the team take over, then tell the engine [Event.HandedBack].
    @JsonTypeName("hand_over")
    record HandOver(String key, NodeId step, String note) implements Effect {}

    /// Begin a run of another program for the same person, after this one is over.
    @JsonTypeName("start_program")
    record StartProgram(String key, NodeId step, String program) implements Effect {}

    /// The run is over, well.
    @JsonTypeName("finish")
    record Finish(String key, String outcome) implements Effect {}

    /// The run was stopped: the program is broken at this step or ran away.
    ///
    /// @param reason what happened, for the creator
    @JsonTypeName("stop")
    record Stop(String key, NodeId step, String reason) implements Effect {}
}
