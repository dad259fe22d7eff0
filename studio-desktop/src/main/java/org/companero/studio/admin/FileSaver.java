package org.companero.studio.admin;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person where to put a file.
@FunctionalInterface
public interface FileSaver {

    /// @param title what is being saved
    /// @param name the name to propose
    Optional<Path> choose(String title, String name);
}
