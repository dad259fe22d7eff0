/// What the builder's views look at: the open program, its words, its problems and whether it is saved. No scene in
/// here.
@NullMarked
package org.companero.studio.builder.model;

import org.jspecify.annotations.NullMarked;
