/// Signing in to a server, or opening an account there.
@NullMarked
package org.companero.studio.signin;

import org.jspecify.annotations.NullMarked;
