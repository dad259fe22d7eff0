/// Finds passages by meaning: embedding models, and exact search over the vectors that PostgreSQL keeps.
@NullMarked
package org.companero.platform.knowledge.vectors;

import org.jspecify.annotations.NullMarked;
