/** The web page: what the fake shows people. */
@NullMarked
package io.calendarsync.testkit.internal.google.console.page;

import org.jspecify.annotations.NullMarked;
