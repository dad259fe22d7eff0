/// The people who work for the creator, and who is invited to.
@NullMarked
package org.companero.studio.admin.team;

import org.jspecify.annotations.NullMarked;
