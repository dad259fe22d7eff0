/// Data protection: consent, how long things are kept, exports and erasures.
@NullMarked
package org.companero.studio.admin.privacy;

import org.jspecify.annotations.NullMarked;
