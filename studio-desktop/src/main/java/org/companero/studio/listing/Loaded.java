package org.companero.studio.listing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// Something that is read from the server.
public interface Loaded {

    ReadOnlyObjectProperty<State> state();

    /// Why it is not there, in words for the person; empty while nothing is wrong.
    ReadOnlyStringProperty failure();

    /// Whether something can be shown although the last reading failed.
    boolean isThere();
}
