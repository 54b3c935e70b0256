package io.calendarsync.event;

/**
 * The way back from the calendar to the host's own page.
 *
 * @param title what the link reads, at most 1,024 characters
 * @param url an absolute http or https address, at most 2,048 characters
 */
public record EventLink(String title, String url) {}
