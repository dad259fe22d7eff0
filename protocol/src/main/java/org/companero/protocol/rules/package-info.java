/// What makes a program publishable, one rule a class.
@NullMarked
package org.companero.protocol.rules;

import org.jspecify.annotations.NullMarked;
