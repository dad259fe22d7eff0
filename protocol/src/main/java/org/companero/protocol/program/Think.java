package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;

/// Has something found or thought of, and goes on with what came of it.
public sealed interface Think extends Step {

    /// Answers a question from the creator's documents, with citations.
    ///
    /// @param question what is looked up; `{{input}}` is the last thing the person wrote
    @JsonTypeName("answer")
    record Answer(NodeId id, String title, String question) implements Think {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.NO_ANSWER, "", false));
        }

        @Override
        public Step reword(Wording wording) {
            return new Answer(id, title, wording.of("question", question));
        }
    }

    /// Talks with the person until a goal is reached. Leaves through `next` when it is, through `limit` after the
    /// last turn, through `failed` when no model answers.
    ///
    /// @param goal what the conversation is for, in the creator's words
    /// @param opening what is said first
    /// @param exit an expression; when it holds after a turn, the goal is reached; empty to let the model tell
    /// @param turns how often the person may write, 1 to 50
    /// @param variable the name under which what came of it is kept, empty to keep nothing
    @JsonTypeName("ai_conversation")
    record Conversation(NodeId id, String title, String goal, String opening, String exit, int turns, String variable)
            implements Think {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.LIMIT, "", true), new Outlet(Outlet.FAILED, "", false));
        }

        @Override
        public Step reword(Wording wording) {
            return new Conversation(
                    id, title, wording.of("goal", goal), wording.of("opening", opening), exit, turns, variable);
        }
    }

    /// Finds values in a text. Leaves through `failed` when no model answers or a needed value is not there.
    ///
    /// @param text where to look
    @JsonTypeName("ai_extract")
    record Extract(NodeId id, String title, String text, List<Wanted> wanted) implements Think {
        public Extract {
            wanted = List.copyOf(wanted);
        }

        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next(), new Outlet(Outlet.FAILED, "", true));
        }

        @Override
        public Step reword(Wording wording) {
            return new Extract(
                    id,
                    title,
                    wording.of("text", text),
                    wording.each(
                            wanted,
                            one -> new Wanted(
                                    one.variable(),
                                    one.type(),
                                    wording.of("wanted." + one.variable() + ".meaning", one.meaning()),
                                    one.needed())));
        }

        /// A value to find.
        ///
        /// @param variable the name it is kept under
        /// @param meaning what to look for, in the creator's words
        /// @param needed whether the step fails without it
        public record Wanted(String variable, ValueType type, String meaning, boolean needed) {}
    }

    /// Tells which of several kinds a text is of. When no model answers, the kinds' keywords decide.
    ///
    /// @param text what is looked at
    @JsonTypeName("ai_classify")
    record Classify(NodeId id, String title, String text, List<Kind> kinds) implements Think {
        public Classify {
            kinds = List.copyOf(kinds);
        }

        @Override
        public List<Outlet> outlets() {
            List<Outlet> outlets = new ArrayList<>();
            kinds.forEach(kind -> outlets.add(new Outlet(kind.id(), kind.label(), true)));
            outlets.add(new Outlet(Outlet.OTHERWISE, "", true));
            return List.copyOf(outlets);
        }

        @Override
        public Step reword(Wording wording) {
            return new Classify(
                    id,
                    title,
                    wording.of("text", text),
                    wording.each(
                            kinds,
                            kind -> new Kind(
                                    kind.id(),
                                    kind.label(),
                                    wording.of("kinds." + kind.id() + ".meaning", kind.meaning()),
                                    wording.all("kinds." + kind.id() + ".keywords", kind.keywords()))));
        }

        /// One way out of a classification.
        ///
        /// @param id unique within the step
        /// @param label the creator's words, drawn on the transition
        /// @param meaning what belongs here, for the model
        /// @param keywords words and phrases that tell without a model
        public record Kind(String id, String label, String meaning, List<String> keywords) {
            public Kind {
                keywords = List.copyOf(keywords);
            }
        }
    }

    /// Says something that a model writes from a brief.
    ///
    /// @param brief what to write, in the creator's words
    /// @param fallback what is said when no model answers
    @JsonTypeName("ai_message")
    record Compose(NodeId id, String title, String brief, String fallback) implements Think {
        @Override
        public List<Outlet> outlets() {
            return List.of(Outlet.next());
        }

        @Override
        public Step reword(Wording wording) {
            return new Compose(id, title, wording.of("brief", brief), wording.of("fallback", fallback));
        }
    }
}
