/// The language of conditions and of `{{…}}`: CEL, with one kind of number, values that may be absent, and a
/// budget.
@NullMarked
package org.companero.protocol.expression;

import org.jspecify.annotations.NullMarked;
