/// What goes over the two sockets: the widget's and the studio's.
@NullMarked
package org.companero.protocol.frame;

import org.jspecify.annotations.NullMarked;
