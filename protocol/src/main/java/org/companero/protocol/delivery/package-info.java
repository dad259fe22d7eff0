/// When and how a person is spoken to first: every message that anything wants to send them becomes a plan with its
/// reason. Pure.
@NullMarked
package org.companero.protocol.delivery;

import org.jspecify.annotations.NullMarked;
