/// Trying a program on thousands of imaginary people, and seeing where they stop.
@NullMarked
package org.companero.studio.builder.crowd;

import org.jspecify.annotations.NullMarked;
