package org.companero.protocol.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Puts the texts of a step in other words. A field's name tells which text it is and stays the same when others are
/// added or moved, such as `text`, `retry.1` or `options.yes.label`.
@FunctionalInterface
public interface Wording {

    String of(String field, String text);

    /// A list in which every text goes by its place, from 0.
    default List<String> all(String field, List<String> texts) {
        List<String> worded = new ArrayList<>(texts.size());
        for (int place = 0; place < texts.size(); place++) {
            worded.add(of(field + "." + place, texts.get(place)));
        }
        return worded;
    }

    /// A list whose members say themselves how they are called and worded.
    default <T> List<T> each(List<T> members, UnaryOperator<T> worded) {
        return members.stream().map(worded).toList();
    }

    /// The texts of a step by their field, in their order; empty ones too.
    static Map<String, String> texts(Step step) {
        Map<String, String> texts = new LinkedHashMap<>();
        step.reword((field, text) -> {
            texts.put(field, text);
            return text;
        });
        return texts;
    }
}
