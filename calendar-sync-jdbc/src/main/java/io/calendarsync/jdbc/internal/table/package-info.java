/** One class for each part of the store. */
@NullMarked
package io.calendarsync.jdbc.internal.table;

import org.jspecify.annotations.NullMarked;
