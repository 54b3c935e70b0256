/** Stories of being told: channels, and the messages that come through them. */
@NullMarked
package io.calendarsync.push;

import org.jspecify.annotations.NullMarked;
