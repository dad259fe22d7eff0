/// Mails to people: kept until a mail server has taken them, and written in one quiet form.
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy", "tenancy", "vault", "web"})
package org.companero.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
