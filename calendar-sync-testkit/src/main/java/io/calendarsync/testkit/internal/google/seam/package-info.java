/** The model as the provider seam sees it. */
@NullMarked
package io.calendarsync.testkit.internal.google.seam;

import org.jspecify.annotations.NullMarked;
