package org.companero.protocol.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.companero.protocol.program.ExpectedAnswer.FileKind;
import org.companero.protocol.text.Words;
import org.jspecify.annotations.Nullable;

/// Reads what a person sent other than words. On a channel that cannot send it, an address or two numbers in words
/// count
/// as well.
final class Sent {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{3,2000}");
    private static final Pattern DEGREES =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    private Sent() {}

    static Optional<Value> file(@Nullable Attachment sent, String text, FileKind accepts) {
        if (sent != null) {
            return counts(sent.kind(), accepts) ? Optional.of(Value.of(sent.value())) : Optional.empty();
        }
        String words = Words.trim(text);
        return ADDRESS.matcher(words).matches() ? Optional.of(Value.of(words)) : Optional.empty();
    }

    static Optional<Value> voiceNote(@Nullable Attachment sent) {
        return sent != null && (sent.kind() == Attachment.Kind.VOICE_NOTE || sent.kind() == Attachment.Kind.AUDIO)
                ? Optional.of(Value.of(sent.value()))
                : Optional.empty();
    }

    static Optional<Value> location(@Nullable Attachment sent, String text) {
        String words = sent != null && sent.kind() == Attachment.Kind.LOCATION ? sent.value() : Words.trim(text);
        Matcher degrees = DEGREES.matcher(words);
        if (!degrees.matches()
                || Math.abs(Double.parseDouble(degrees.group(1))) > 90
                || Math.abs(Double.parseDouble(degrees.group(2))) > 180) {
            return Optional.empty();
        }
        return Optional.of(Value.of(degrees.group(1) + "," + degrees.group(2)));
    }

    private static boolean counts(Attachment.Kind kind, FileKind accepts) {
        return switch (accepts) {
            case ANY -> kind != Attachment.Kind.LOCATION;
            case IMAGE -> kind == Attachment.Kind.IMAGE;
            case VIDEO -> kind == Attachment.Kind.VIDEO;
            case AUDIO -> kind == Attachment.Kind.AUDIO || kind == Attachment.Kind.VOICE_NOTE;
            case DOCUMENT -> kind == Attachment.Kind.DOCUMENT;
        };
    }
}
