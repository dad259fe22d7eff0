package org.companero.studio.shell;

/// Makes the screens that the rail leads to.
@FunctionalInterface
public interface Screens {

    /// A fresh first screen of the destination, not yet shown.
    Screen first(Destination destination, Navigator navigator);
}
