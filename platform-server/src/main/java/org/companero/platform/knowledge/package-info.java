/// What a creator's documents say: takes files in, cuts them into passages, finds the passages that fit a question.
@NullMarked
package org.companero.platform.knowledge;

import org.jspecify.annotations.NullMarked;
