/// Reads what people upload: finds out what a file is and turns it into plain text that keeps its structure.
@NullMarked
package org.companero.platform.knowledge.text;

import org.jspecify.annotations.NullMarked;
