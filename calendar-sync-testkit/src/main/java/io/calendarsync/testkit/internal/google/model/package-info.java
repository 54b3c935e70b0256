/** The whole of Google in one piece: what every call goes through, whichever front it came to. */
@NullMarked
package io.calendarsync.testkit.internal.google.model;

import org.jspecify.annotations.NullMarked;
