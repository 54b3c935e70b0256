/** Taking events off a calendar again. */
@NullMarked
package io.calendarsync.internal.clear;

import org.jspecify.annotations.NullMarked;
