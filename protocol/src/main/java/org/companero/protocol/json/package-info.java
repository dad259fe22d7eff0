/// How all of it is written as JSON: what must be there, what may not, and how a fault is put to a person.
@NullMarked
package org.companero.protocol.json;

import org.jspecify.annotations.NullMarked;
