/** The control API: what a test does to the fake over HTTP. */
@NullMarked
package io.calendarsync.testkit.internal.google.console.control;

import org.jspecify.annotations.NullMarked;
