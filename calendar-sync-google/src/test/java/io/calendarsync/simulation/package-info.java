/** The whole library under everything that can go wrong: one seed decides what happens, the promises are held against it. */
@NullMarked
package io.calendarsync.simulation;

import org.jspecify.annotations.NullMarked;
