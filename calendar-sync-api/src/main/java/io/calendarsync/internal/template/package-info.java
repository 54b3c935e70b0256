/** Texts with placeholders: read once, filled for each event. */
@NullMarked
package io.calendarsync.internal.template;

import org.jspecify.annotations.NullMarked;
