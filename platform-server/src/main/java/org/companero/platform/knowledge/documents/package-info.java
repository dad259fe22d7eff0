/// The documents themselves: taking files in, listing, showing and removing them.
@NullMarked
package org.companero.platform.knowledge.documents;

import org.jspecify.annotations.NullMarked;
