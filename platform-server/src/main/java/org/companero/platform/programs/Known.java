package org.companero.platform.programs;

import java.util.Map;
import org.companero.protocol.engine.Person;

/// What the engine was told of the moment besides the time.
///
/// @param called which version of other programs it was given, where it asked for the one to call now
record Known(Person person, Map<String, Integer> called) {

    static final Known NOTHING = new Known(Person.UNKNOWN, Map.of());

    Known {
        called = Map.copyOf(called);
    }
}
