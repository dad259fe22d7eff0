package org.companero.platform.privacy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A tenant table, as an export and an erasure see it. What it holds is said in `tables.properties`, for people.
///
/// @param shown whether an export shows it; what is derived from other rows or of use to the server only is not
/// @param ofContact an SQL condition for the rows that belong to the contact `:contact`, or null when none does
/// @param outlives whether those rows stay when the contact is erased, since they hold no more of it than its id
/// @param withheld columns an export leaves out: secrets and their hashes
public record HeldTable(
        String name, boolean shown, @Nullable String ofContact, boolean outlives, Set<String> withheld) {

    public HeldTable {
        withheld = Set.copyOf(withheld);
    }

    /// A table that an export shows.
    public static HeldTable shown(String name) {
        return new HeldTable(name, true, null, false, Set.of());
    }

    /// A table that an export leaves out.
    public static HeldTable internal(String name) {
        return new HeldTable(name, false, null, false, Set.of());
    }

    /// Its rows of a contact go with the contact.
    public HeldTable ofContact(String condition) {
        return new HeldTable(name, shown, condition, false, withheld);
    }

    /// Its rows of a contact stay: they name it by its id only.
    public HeldTable mentions(String condition) {
        return new HeldTable(name, shown, condition, true, withheld);
    }

    public HeldTable without(String column) {
        var more = new HashSet<>(withheld);
        more.add(column);
        return new HeldTable(name, shown, ofContact, outlives, more);
    }
}
