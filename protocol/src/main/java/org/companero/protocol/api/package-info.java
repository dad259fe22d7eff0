/// What studio and server say over REST, and what several parts share.
@NullMarked
package org.companero.protocol.api;

import org.jspecify.annotations.NullMarked;
