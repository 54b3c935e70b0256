/** Being told of changes: the channels of connections, and what comes through them. */
@NullMarked
package io.calendarsync.internal.push;

import org.jspecify.annotations.NullMarked;
