package org.companero.studio.builder.rehearse;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.companero.protocol.engine.Person;

/// Whom a rehearsal is for.
///
/// @param language a BCP 47 tag, empty for the program's own
record MadeUp(String name, String language, ZoneId zone) {

    Person person() {
        return new Person(name, "", "", language, zone, "widget", Set.of(), Set.of(), Map.of(), Map.of(), null);
    }
}
