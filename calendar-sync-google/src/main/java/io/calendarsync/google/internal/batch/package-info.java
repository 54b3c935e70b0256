/** Many requests in one, each answered by itself. */
@NullMarked
package io.calendarsync.google.internal.batch;

import org.jspecify.annotations.NullMarked;
