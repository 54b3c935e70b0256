/** Holds the simulation itself to account: of mistakes that are made in the engine on purpose, it must notice each. */
@NullMarked
package io.calendarsync.simulation.mutation;

import org.jspecify.annotations.NullMarked;
