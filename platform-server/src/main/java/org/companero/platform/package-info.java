@NullMarked
package org.companero.platform;

import org.jspecify.annotations.NullMarked;
