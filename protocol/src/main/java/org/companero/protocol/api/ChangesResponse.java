package org.companero.protocol.api;

import java.util.List;

/// A page of the change feed. A thing that changed often is named once, with its latest change.
///
/// @param changes in the order they were committed; a change may be told again, but none is ever left out
/// @param cursor where the next page begins: send it as `since`
/// @param more whether the next page is there already
public record ChangesResponse(List<Change> changes, String cursor, boolean more) {
    public ChangesResponse {
        changes = List.copyOf(changes);
    }
}
