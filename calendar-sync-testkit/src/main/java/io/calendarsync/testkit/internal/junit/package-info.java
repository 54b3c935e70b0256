/** What stands behind {@link io.calendarsync.testkit.FakeGoogleTest}. */
@NullMarked
package io.calendarsync.testkit.internal.junit;

import org.jspecify.annotations.NullMarked;
