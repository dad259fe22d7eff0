/// Finds the passages that fit a question, by words and by meaning together.
@NullMarked
package org.companero.platform.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
