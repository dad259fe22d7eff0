/// The product as a whole: its documents, its commands, and its main job from the first click to the answer.
@NullMarked
package org.companero.journey;

import org.jspecify.annotations.NullMarked;
