package org.companero.studio.builder.rehearse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.companero.protocol.engine.Attachment;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.rehearsal.Doing;
import org.companero.protocol.rehearsal.Line;
import org.companero.studio.text.Messages;

/// What a transcript's lines are in the chat, in the creator's words.
final class Notes {

    private final Messages messages;
    private ZoneId zone;

    Notes(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /// Shows times where the person is.
    void in(ZoneId other) {
        zone = other;
    }

    /// Nothing for what the chat shows otherwise, or not at all.
    Optional<Entry> of(Line line) {
        return switch (line) {
            case Line.Said said -> Optional.of(new Entry.Said(said.message()));
            case Line.Heard heard -> Optional.of(new Entry.Wrote(words(heard.reply())));
            case Line.Waits waits -> note("builder.rehearse.waits", time(waits.due()));
            case Line.Rang rang -> Optional.of(new Entry.Note(time(rang.at())));
            case Line.Passes _, Line.Typed _ -> Optional.empty();
            case Line.Asked asked ->
                asked.effect() instanceof Effect.AskKnowledge ? Optional.empty() : note("builder.rehearse.stands-in");
            case Line.Told told -> told(told.event());
            case Line.Did did -> {
                Doing doing = Doing.of(did.effect());
                yield note("builder.rehearse.did." + doing.what().replace('_', '-'), doing.detail());
            }
            case Line.Began began -> note("builder.rehearse.began", began.program());
            case Line.Over over ->
                over.outcome().isBlank()
                        ? note("builder.rehearse.over")
                        : note("builder.rehearse.over-with", over.outcome());
            case Line.Stopped stop -> note("builder.rehearse.stopped", stop.reason());
            case Line.Halted _ -> note("builder.rehearse.halted");
        };
    }

    private Optional<Entry> told(Event event) {
        return switch (event) {
            case Event.Happened happened -> note("builder.rehearse.happened", happened.name());
            case Event.HandedBack _ -> note("builder.rehearse.handed-back");
            default -> Optional.empty();
        };
    }

    private static String words(Event.Replied reply) {
        Attachment sent = reply.attachment();
        return sent == null ? reply.text() : sent.value();
    }

    private Optional<Entry> note(String key, Object... words) {
        return Optional.of(new Entry.Note(messages.text(key, words)));
    }

    /// A moment as the chat shows it.
    String time(Instant moment) {
        String pattern = messages.text("builder.rehearse.time");
        return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(moment.atZone(zone));
    }
}
