/** Google's consent, tokens and revocation. */
@NullMarked
package io.calendarsync.testkit.internal.google.oauth;

import org.jspecify.annotations.NullMarked;
