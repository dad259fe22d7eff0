/// The chat widget on creators' own sites, and the pages this server shows it on.
@NullMarked
package org.companero.platform.channels.widget;

import org.jspecify.annotations.NullMarked;
