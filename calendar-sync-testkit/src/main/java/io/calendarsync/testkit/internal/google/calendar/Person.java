package io.calendarsync.testkit.internal.google.calendar;

/**
 * A Google user.
 *
 * @param subject the lasting identity, a long number
 */
public record Person(String email, String subject, String name, String picture) {}
