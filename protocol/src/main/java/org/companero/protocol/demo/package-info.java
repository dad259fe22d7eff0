/// A program to look at, to try and to begin with.
@NullMarked
package org.companero.protocol.demo;

import org.jspecify.annotations.NullMarked;
