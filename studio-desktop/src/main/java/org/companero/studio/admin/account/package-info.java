/// The own account: who one is, the password, the second factor, and where one is signed in.
@NullMarked
package org.companero.studio.admin.account;

import org.jspecify.annotations.NullMarked;
