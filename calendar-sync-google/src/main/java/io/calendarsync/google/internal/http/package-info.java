/** One HTTP exchange with Google, and what its failure means. */
@NullMarked
package io.calendarsync.google.internal.http;

import org.jspecify.annotations.NullMarked;
