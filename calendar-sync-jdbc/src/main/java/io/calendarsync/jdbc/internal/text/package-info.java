/** Records as text, one value a line. */
@NullMarked
package io.calendarsync.jdbc.internal.text;

import org.jspecify.annotations.NullMarked;
