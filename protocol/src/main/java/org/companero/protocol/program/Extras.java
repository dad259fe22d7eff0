package org.companero.protocol.program;

import java.util.Map;

/// What a program's text held that this version does not know: members that a newer version, or another tool, put
/// there.
/// They are written again where they stood, as long as what they belong to is there.
///
/// @param members the JSON text of each, by where it stood: names and places joined by `/` as in a JSON pointer
/// (RFC 6901), where a member of a list that has an `id` goes by `id=…` instead of its place
public record Extras(Map<String, String> members) {

    /// Nothing unknown.
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        members = Map.copyOf(members);
    }
}
