/// API keys, with which other programs act for the creator.
@NullMarked
package org.companero.studio.admin.keys;

import org.jspecify.annotations.NullMarked;
