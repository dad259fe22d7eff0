/// The list of programs: begin one, find one, open one.
@NullMarked
package org.companero.studio.programs;

import org.jspecify.annotations.NullMarked;
