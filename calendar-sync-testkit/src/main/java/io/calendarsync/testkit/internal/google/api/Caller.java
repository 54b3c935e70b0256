package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.Set;

/**
 * On whose behalf a call is made, and by which application.
 *
 * @param granted the scopes of the token
 */
public record Caller(Person person, String clientId, Set<String> granted) {}
