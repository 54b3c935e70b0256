/** What a host sees without asking the provider. */
@NullMarked
package io.calendarsync.internal.status;

import org.jspecify.annotations.NullMarked;
