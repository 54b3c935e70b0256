/** The contract suites under test: each rule has an implementation that breaks it, and fails for it alone. */
@NullMarked
package io.calendarsync.testkit.contract;

import org.jspecify.annotations.NullMarked;
