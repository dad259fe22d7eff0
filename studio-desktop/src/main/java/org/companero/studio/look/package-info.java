/// How the studio looks: its two themes, its font, its icons and the small controls that screens share.
@NullMarked
package org.companero.studio.look;

import org.jspecify.annotations.NullMarked;
