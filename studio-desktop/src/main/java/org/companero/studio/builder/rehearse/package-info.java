/// Trying a program out: the same engine that serves people, with a clock the creator turns.
@NullMarked
package org.companero.studio.builder.rehearse;

import org.jspecify.annotations.NullMarked;
