/** What all parts of the model of Google share: its errors, its methods and their requests. */
@NullMarked
package io.calendarsync.testkit.internal.google;

import org.jspecify.annotations.NullMarked;
