/// The studio's words in every language it speaks.
@NullMarked
package org.companero.studio.text;

import org.jspecify.annotations.NullMarked;
