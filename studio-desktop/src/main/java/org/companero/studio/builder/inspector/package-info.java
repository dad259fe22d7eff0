/// What is selected, to be read and changed: one form a kind of step, and how it looks to the person.
@NullMarked
package org.companero.studio.builder.inspector;

import org.jspecify.annotations.NullMarked;
