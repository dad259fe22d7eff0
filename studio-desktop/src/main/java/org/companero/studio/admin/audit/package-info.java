/// What happened in the creator's account, and the proof that nothing of it was changed.
@NullMarked
package org.companero.studio.admin.audit;

import org.jspecify.annotations.NullMarked;
