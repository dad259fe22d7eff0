package org.companero.protocol.program;

import java.util.LinkedHashMap;
import java.util.Map;

/// A program's texts in another language.
///
/// @param language a BCP 47 tag such as `pt` or `es-MX`
/// @param texts by step, then by the field's name as a [Wording] has it; what is not there, or blank, stays in the
/// program's own language
public record Translation(String language, Map<NodeId, Map<String, String>> texts) {

    public Translation {
        Map<NodeId, Map<String, String>> copy = new LinkedHashMap<>();
        texts.forEach((step, fields) -> copy.put(step, Map.copyOf(fields)));
        texts = Map.copyOf(copy);
    }

    /// The step in this language.
    public Step of(Step step) {
        Map<String, String> own = texts.get(step.id());
        if (own == null) {
            return step;
        }
        return step.reword((field, text) -> {
            String translated = own.getOrDefault(field, "");
            return translated.isBlank() ? text : translated;
        });
    }
}
