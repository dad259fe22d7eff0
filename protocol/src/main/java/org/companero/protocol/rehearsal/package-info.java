/// Programs tried out on made-up people: one by one with a clock that is turned, as chats that are kept and checked,
/// and by crowds.
@NullMarked
package org.companero.protocol.rehearsal;

import org.jspecify.annotations.NullMarked;
