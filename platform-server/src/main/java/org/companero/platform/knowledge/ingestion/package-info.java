/// Reads uploaded documents in the background: a durable queue, and the workers that carry it out.
@NullMarked
package org.companero.platform.knowledge.ingestion;

import org.jspecify.annotations.NullMarked;
