package org.companero.protocol.api;

import java.util.List;

/// The passages found, best first.
public record SearchResponse(List<Passage> results) {
    public SearchResponse {
        results = List.copyOf(results);
    }
}
