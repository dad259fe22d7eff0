/// The website: which sites may show the chat.
@NullMarked
package org.companero.studio.admin.website;

import org.jspecify.annotations.NullMarked;
