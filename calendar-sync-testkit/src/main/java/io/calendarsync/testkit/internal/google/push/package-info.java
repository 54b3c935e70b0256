/** Channels, and the messages that they send about changes. */
@NullMarked
package io.calendarsync.testkit.internal.google.push;

import org.jspecify.annotations.NullMarked;
