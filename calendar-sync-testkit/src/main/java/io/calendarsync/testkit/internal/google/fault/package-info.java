/** What goes wrong between a caller and Google: which calls it meets, and what it leaves behind. */
@NullMarked
package io.calendarsync.testkit.internal.google.fault;

import org.jspecify.annotations.NullMarked;
