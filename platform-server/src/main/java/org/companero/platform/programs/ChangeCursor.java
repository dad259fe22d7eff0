package org.companero.platform.programs;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in the change feed: everything up to this transaction and id was read.
///
/// @param transaction an `xid8` in decimal, without zeros before it: PostgreSQL reads those as octal
record ChangeCursor(String transaction, UUID id) {

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17})(?:\\.([0-9a-f-]{36}))?");
    private static final UUID FIRST = new UUID(0, 0);

    /// Before everything a transaction changed, and so after everything earlier ones did.
    static ChangeCursor before(String transaction) {
        return new ChangeCursor(transaction, FIRST);
    }

    /// @throws ProgramRefusal when it is not a cursor
    static ChangeCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return before("0");
        }
        var cursor = FORM.matcher(text);
        if (!cursor.matches()) {
            throw ProgramRefusal.badCursor();
        }
        try {
            return new ChangeCursor(
                    cursor.group(1), cursor.group(2) == null ? FIRST : UUID.fromString(cursor.group(2)));
        } catch (IllegalArgumentException notAnId) {
            throw ProgramRefusal.badCursor();
        }
    }

    @Override
    public String toString() {
        return id.equals(FIRST) ? transaction : transaction + "." + id;
    }
}
