/** The annotation for tests, and tests that leave something behind. */
@NullMarked
package io.calendarsync.testkit.junit;

import org.jspecify.annotations.NullMarked;
