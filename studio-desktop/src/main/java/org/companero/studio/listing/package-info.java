/// Lists and other things that are read from the server: what they are up to, and the frame that shows it.
@NullMarked
package org.companero.studio.listing;

import org.jspecify.annotations.NullMarked;
