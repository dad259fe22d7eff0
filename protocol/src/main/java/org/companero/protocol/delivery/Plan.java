package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of one message, as things are at the moment of planning. A plan to send is for that very moment; what
/// is held is planned anew at the time it says, and whenever something changes that it depends on.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Plan {

    /// Of the message.
    String key();

    UUID person();

    Cause cause();

    Reason reason();

    /// A plan to send now.
    sealed interface Send extends Plan {

        Channel channel();
    }

    /// In its own words.
    @JsonTypeName("free_form")
    record FreeForm(String key, UUID person, Cause cause, Channel channel, Reason reason) implements Send {}

    /// As a template that the channel has approved.
    @JsonTypeName("by_template")
    record ByTemplate(String key, UUID person, Cause cause, Channel channel, Template template, Reason reason)
            implements Send {}

    /// On another channel than the one it was meant for.
    ///
    /// @param template what is sent there, or null for its own words
    @JsonTypeName("other_channel")
    record OtherChannel(
            String key,
            UUID person,
            Cause cause,
            Channel channel,
            @Nullable Template template,
            Reason reason) implements Send {}

    /// Not yet.
    ///
    /// @param until when it is planned anew at the latest, always later than now
    @JsonTypeName("held")
    record Held(String key, UUID person, Cause cause, Instant until, Reason reason) implements Plan {}

    /// Never.
    @JsonTypeName("dropped")
    record Dropped(String key, UUID person, Cause cause, Reason reason) implements Plan {}
}
