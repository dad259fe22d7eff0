package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;

/// Reaches something outside the program.
public sealed interface Connect extends Step {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    @Override
    default Step reword(Wording wording) {
        return this;
    }

    /// Calls another service. Leaves through `failed` when it cannot be reached or answers with an error.
    ///
    /// @param url `https`; what expressions fill in is encoded
    /// @param body expressions are filled in, within JSON as parts of a JSON text
    /// @param keeps what of a JSON answer is kept
    /// @param retries how often it is tried again, with growing pauses; 0 to 5
    @JsonTypeName("webhook")
    record Webhook(
            NodeId id,
            String title,
            Method method,
            String url,
            List<Header> headers,
            BodyType bodyType,
            String body,
            List<Kept> keeps,
            int retries)
            implements Connect {
        public Webhook {
            headers = List.copyOf(headers);
            keeps = List.copyOf(keeps);
        }

        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.FAILED, "", true));
        }

        /// What is done with the address.
        public enum Method {
            GET,
            POST,
            PUT,
            PATCH,
            DELETE
        }

        /// What the body is.
        public enum BodyType {
            @JsonProperty("none")
            NONE,
            @JsonProperty("json")
            JSON,
            @JsonProperty("form")
            FORM,
            @JsonProperty("text")
            TEXT
        }

        /// A header.
        ///
        /// @param value expressions are filled in
        /// @param secret the name of a secret of the creator's that is put behind the value when the call is
        /// made, or empty; secrets never enter a run
        public record Header(String name, String value, String secret) {}

        /// Something of the answer to keep.
        ///
        /// @param variable the name it is kept under
        /// @param pointer where it stands in the answer, a JSON pointer (RFC 6901) such as `/items/0/name`
        public record Kept(String variable, String pointer) {}
    }

    /// Sends an e-mail.
    ///
    /// @param to expressions are filled in; empty for the contact's own address
    @JsonTypeName("email")
    record Email(NodeId id, String title, String to, String subject, String text) implements Connect {
        @Override
        public Step reword(Wording wording) {
            return new Email(id, title, to, wording.of("subject", subject), wording.of("text", text));
        }
    }

    /// Hands the person over to another program: this run is over, that one begins.
    ///
    /// @param program the other program's id
    @JsonTypeName("start_program")
    record StartProgram(NodeId id, String title, String program) implements Connect {
        @Override
        public List<Outlet> outlets() {
            return List.of();
        }
    }

    /// Runs another program within this one and comes back. Leaves through the outcome with which it ended, or
    /// through `otherwise`.
    ///
    /// @param program the other program's id
    /// @param outcomes the outcomes that lead somewhere of their own
    /// @param gives what the other program is given, by the names it has there
    /// @param takes what is taken from it when it ends
    @JsonTypeName("call_program")
    record CallProgram(
            NodeId id, String title, String program, List<Outcome> outcomes, List<Passed> gives, List<Passed> takes)
            implements Connect {
        public CallProgram {
            outcomes = List.copyOf(outcomes);
            gives = List.copyOf(gives);
            takes = List.copyOf(takes);
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            outcomes.forEach(one -> outlets.add(new Outlet(one.id(), one.outcome(), true)));
            outlets.add(new Outlet(Outlet.OTHERWISE, "", true));
            return List.copyOf(outlets);
        }

        /// One way out.
        ///
        /// @param id unique within the step
        /// @param outcome as an end step of the other program says it
        public record Outcome(String id, String outcome) {}

        /// A value that goes from one program to the other.
        ///
        /// @param from the variable's name where it comes from
        /// @param to its name where it goes
        public record Passed(String from, String to) {}
    }

    /// Hands the conversation over to a person of the creator's team, and goes on when they give it back.
    ///
    /// @param note what they should know; expressions are filled in
    @JsonTypeName("hand_over")
    record HandOver(NodeId id, String title, String note) implements Connect {}

    /// Tells the creator something.
    ///
    /// @param text expressions are filled in
    @JsonTypeName("notify")
    record Notify(NodeId id, String title, String text) implements Connect {}
}
