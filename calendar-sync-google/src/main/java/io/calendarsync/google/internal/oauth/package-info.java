/** Consent, tokens and their end at Google. */
@NullMarked
package io.calendarsync.google.internal.oauth;

import org.jspecify.annotations.NullMarked;
