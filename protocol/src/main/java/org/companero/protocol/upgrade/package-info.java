/// Moves runs from one version of a program to another while people are in it.
@NullMarked
package org.companero.protocol.upgrade;

import org.jspecify.annotations.NullMarked;
