package org.companero.platform.knowledge.retrieval;

import java.util.List;
import java.util.UUID;
import org.companero.platform.knowledge.Evidence;
import org.companero.platform.knowledge.FoundPassage;
import org.springframework.context.ApplicationContext;

/// Searches by words only, by meaning only, or by both, to measure what each contributes.
public enum Ways {
    BM25(Blend.WORDS),
    DENSE(Blend.MEANING),
    FUSED(Blend.BOTH);

    private final Blend blend;

    Ways(Blend blend) {
        this.blend = blend;
    }

    public Evidence look(ApplicationContext server, String question, int limit) {
        return server.getBean(HybridRetrieval.class).look(question, limit, blend);
    }

    /// The documents found, each once, best first.
    public List<UUID> documents(ApplicationContext server, String question, int limit) {
        return look(server, question, limit * 3).passages().stream()
                .map(FoundPassage::passage)
                .map(passage -> passage.documentId())
                .distinct()
                .limit(limit)
                .toList();
    }
}
