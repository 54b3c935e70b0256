/** Every way in which a call can fail, followed through the engine to its end. */
@NullMarked
package io.calendarsync.errors;

import org.jspecify.annotations.NullMarked;
