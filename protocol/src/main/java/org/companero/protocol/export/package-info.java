/// Programs as pictures, for documents and for whoever has no studio at hand.
@NullMarked
package org.companero.protocol.export;

import org.jspecify.annotations.NullMarked;
