/**
 * Syncing by itself.
 *
 * <pre>
 * Schedule         whose turn it is, and when; asks nobody, does nothing
 * Rhythm           when it is somebody's turn again, by what came of a sync
 * Roster           who is connected, and who owes, page by page from the store
 * Upkeep           all of it together, for whoever has a thread to spare
 * DefaultAutoSync  the threads
 * </pre>
 */
@NullMarked
package io.calendarsync.internal.auto;

import org.jspecify.annotations.NullMarked;
