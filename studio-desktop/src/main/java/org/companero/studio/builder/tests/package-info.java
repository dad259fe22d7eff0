/// The chats that a program keeps as tests: how they go now, and what to do where they go otherwise.
@NullMarked
package org.companero.studio.builder.tests;

import org.jspecify.annotations.NullMarked;
