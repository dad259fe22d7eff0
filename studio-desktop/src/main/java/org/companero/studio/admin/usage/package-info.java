/// What the creator may use, and has used.
@NullMarked
package org.companero.studio.admin.usage;

import org.jspecify.annotations.NullMarked;
