/** Series as hosts say them, and which occurrences they mean. */
@NullMarked
package io.calendarsync.series;

import org.jspecify.annotations.NullMarked;
