package org.companero.protocol.rules;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Note;

/// A note is long enough to be seen and short enough to be read, and no two share an id.
final class EveryNoteCanBeRead implements Rule {

    private static final int MAX_LENGTH = 2000;
    private static final double MAX_SIZE = 2000;
    private static final double MIN_WIDTH = 80;
    private static final double MIN_HEIGHT = 40;

    @Override
    public Stream<Problem> check(Drawing drawing) {
        Set<NodeId> seen = new HashSet<>();
        return drawing.program().notes().stream().flatMap(note -> {
            String name = note.text().isBlank() ? "kind.note" : NodeNames.shortened(note.text());
            return Stream.of(
                            seen.add(note.id()) ? null : Problem.overall("DUPLICATE_NOTE", name),
                            note.text().length() <= MAX_LENGTH
                                    ? null
                                    : Problem.overall("NOTE_TOO_LONG", name, String.valueOf(MAX_LENGTH)),
                            fits(note) ? null : Problem.overall("NOTE_SIZE", name))
                    .filter(Objects::nonNull);
        });
    }

    private static boolean fits(Note note) {
        return note.width() >= MIN_WIDTH
                && note.width() <= MAX_SIZE
                && note.height() >= MIN_HEIGHT
                && note.height() <= MAX_SIZE;
    }
}
