/// The engine: a pure function that runs a program.
@NullMarked
package org.companero.protocol.engine;

import org.jspecify.annotations.NullMarked;
