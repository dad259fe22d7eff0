package org.companero.protocol.delivery;

import java.util.Map;

/// A template that the channel has approved, filled in for the person.
///
/// @param name as the channel knows it
/// @param language as the channel writes it, such as `es_MX`
/// @param values what stands for each of its variables
public record Template(String name, String language, Map<String, String> values) {
    public Template {
        values = Map.copyOf(values);
    }
}
