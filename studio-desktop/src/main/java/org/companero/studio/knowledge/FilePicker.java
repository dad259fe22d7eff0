package org.companero.studio.knowledge;

import java.nio.file.Path;
import java.util.List;

/// Lets the person choose files.
@FunctionalInterface
public interface FilePicker {

    /// What was chosen; empty when they thought better of it.
    List<Path> pick();
}
