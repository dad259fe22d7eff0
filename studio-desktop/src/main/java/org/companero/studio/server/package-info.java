/// The typed client of the server, and the gateways that screens talk through.
@NullMarked
package org.companero.studio.server;

import org.jspecify.annotations.NullMarked;
