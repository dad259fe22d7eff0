/// The frame around every screen: rail, top bar, and the way from one screen to another.
@NullMarked
package org.companero.studio.shell;

import org.jspecify.annotations.NullMarked;
