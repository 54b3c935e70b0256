package io.calendarsync.event;

/**
 * The way back from the calendar to the host's own page.
 *
 * @param title what the link reads
 * @param url an absolute http or https address
 */
public record EventLink(String title, String url) {}
