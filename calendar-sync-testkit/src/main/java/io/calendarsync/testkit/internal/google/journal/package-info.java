/** What was asked and answered lately. */
@NullMarked
package io.calendarsync.testkit.internal.google.journal;

import org.jspecify.annotations.NullMarked;
