/** Recurring events: their rules, their occurrences and what became of single ones. */
@NullMarked
package io.calendarsync.testkit.internal.google.series;

import org.jspecify.annotations.NullMarked;
