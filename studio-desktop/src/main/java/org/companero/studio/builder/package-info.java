/// The flow builder: a creator draws a program, tries it out and publishes it.
@NullMarked
package org.companero.studio.builder;

import org.jspecify.annotations.NullMarked;
