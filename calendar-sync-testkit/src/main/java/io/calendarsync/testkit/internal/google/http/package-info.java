/** Google's HTTP: routes, envelopes, batches and the consent page. */
@NullMarked
package io.calendarsync.testkit.internal.google.http;

import org.jspecify.annotations.NullMarked;
