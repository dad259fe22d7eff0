package org.companero.protocol.rules;

import java.util.stream.Stream;

/// One thing a good program has to it.
interface Rule {

    /// Where the program breaks the rule; nothing where it keeps it. Never throws, whatever the program holds,
    /// and takes time in proportion to its size.
    Stream<Problem> check(Drawing drawing);
}
