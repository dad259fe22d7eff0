package org.companero.platform.knowledge.text;

import java.time.Duration;
import org.companero.platform.knowledge.text.UnreadableDocumentException.Reason;

/// How much text one file may hold and how long reading it may take.
final class ReadingLimits {

    /// About 1,500 printed pages.
    static final long MAX_CHARACTERS = 5_000_000;

    private final long maxCharacters;
    private final long deadline;

    private ReadingLimits(long maxCharacters, long deadline) {
        this.maxCharacters = maxCharacters;
        this.deadline = deadline;
    }

    /// The limits of a reading that begins now.
    static ReadingLimits startingNow(Duration time) {
        return new ReadingLimits(MAX_CHARACTERS, System.nanoTime() + time.toNanos());
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            throw new UnreadableDocumentException(Reason.TOO_SLOW);
        }
    }

    void checkLength(long characters) {
        if (characters > maxCharacters) {
            throw new UnreadableDocumentException(Reason.TOO_MUCH_TEXT);
        }
    }
}
