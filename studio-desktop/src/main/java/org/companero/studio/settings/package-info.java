/// What the studio remembers on this computer: where, and what.
@NullMarked
package org.companero.studio.settings;

import org.jspecify.annotations.NullMarked;
