package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.Set;

/**
 * What a person allowed an application.
 *
 * @param offline whether also while the person is away
 */
record Consent(Person person, String clientId, Set<String> scopes, boolean offline) {}
