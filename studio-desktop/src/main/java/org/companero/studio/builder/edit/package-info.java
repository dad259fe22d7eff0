/// Changes to a program as values: what can be done, done again and undone. Pure; knows no screen.
@NullMarked
package org.companero.studio.builder.edit;

import org.jspecify.annotations.NullMarked;
