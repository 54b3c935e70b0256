/** The fake as a program: options, the seed file, the way in. */
@NullMarked
package io.calendarsync.testkit.internal.google.console.program;

import org.jspecify.annotations.NullMarked;
