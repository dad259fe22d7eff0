/// Settings: the own account, and what an owner looks after. Each page is a package of its own; this one frames them.
@NullMarked
package org.companero.studio.admin;

import org.jspecify.annotations.NullMarked;
