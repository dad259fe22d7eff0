/// Many made-up people over more than a year, a server that plans for them with the planner, and an auditor that
/// checks with arithmetic of its own what became of it.
@NullMarked
package org.companero.protocol.delivery.simulation;

import org.jspecify.annotations.NullMarked;
