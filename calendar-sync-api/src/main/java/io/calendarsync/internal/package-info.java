/** The engine; free to change, not exported. */
@NullMarked
package io.calendarsync.internal;

import org.jspecify.annotations.NullMarked;
