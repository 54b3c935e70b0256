/** The rules of the store contract, grouped by concern, and what they are checked with. */
@NullMarked
package io.calendarsync.testkit.internal.contract;

import org.jspecify.annotations.NullMarked;
