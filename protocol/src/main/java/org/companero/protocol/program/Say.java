package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.List;

/// Says something and goes on.
public sealed interface Say extends Step {

    @Override
    default List<Outlet> outlets() {
        return List.of(Outlet.next());
    }

    /// A message.
    ///
    /// @param text Markdown, of which each channel shows what it can
    @JsonTypeName("message")
    record Message(NodeId id, String title, String text, List<Media> media, List<Link> links) implements Say {
        public Message {
            media = List.copyOf(media);
            links = List.copyOf(links);
        }

        /// Words alone.
        public Message(NodeId id, String title, String text) {
            this(id, title, text, List.of(), List.of());
        }

        @Override
        public Step reword(Wording wording) {
            return new Message(
                    id, title, wording.of("text", text), Media.reword(media, wording), Link.reword(links, wording));
        }
    }

    /// A picture with a heading, a few words and buttons, shown as one.
    ///
    /// @param media the picture, if any; only the first is shown
    @JsonTypeName("card")
    record Card(NodeId id, String title, String heading, String text, List<Media> media, List<Link> links)
            implements Say {
        public Card {
            media = List.copyOf(media);
            links = List.copyOf(links);
        }

        @Override
        public Step reword(Wording wording) {
            return new Card(
                    id,
                    title,
                    wording.of("heading", heading),
                    wording.of("text", text),
                    Media.reword(media, wording),
                    Link.reword(links, wording));
        }
    }

    /// Lets the person see that something is being written, before what comes next.
    ///
    /// @param duration more than nothing and at most 20 seconds
    @JsonTypeName("typing")
    record Typing(NodeId id, String title, Duration duration) implements Say {
        @Override
        public Step reword(Wording wording) {
            return this;
        }
    }
}
