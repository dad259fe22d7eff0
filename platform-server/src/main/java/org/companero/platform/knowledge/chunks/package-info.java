/// Cuts a document into the passages that are found and cited.
@NullMarked
@NamedInterface("chunks")
package org.companero.platform.knowledge.chunks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
