/// Finds passages by their words: terms by language, and BM25 over postings in PostgreSQL.
@NullMarked
@NamedInterface("lexical")
package org.companero.platform.knowledge.lexical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
