/// What must be heard in people's words whatever a program says: that somebody is in danger, or wants no more
/// messages.
///
/// Everything here is decided by word lists, which are resources of this package; no model is asked.
@NullMarked
package org.companero.protocol.safeguarding;

import org.jspecify.annotations.NullMarked;
