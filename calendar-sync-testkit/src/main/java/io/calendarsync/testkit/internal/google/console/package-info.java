/** The fake's own paths: who may ask, the control API and the page. */
@NullMarked
package io.calendarsync.testkit.internal.google.console;

import org.jspecify.annotations.NullMarked;
