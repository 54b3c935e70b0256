/** Secrets: sealing them, hashing them, keeping tokens fresh. */
@NullMarked
package io.calendarsync.internal.secret;

import org.jspecify.annotations.NullMarked;
