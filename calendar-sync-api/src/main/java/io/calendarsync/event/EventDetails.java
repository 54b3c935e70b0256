package io.calendarsync.event;

import java.util.Optional;

/**
 * What an event shows, apart from its key.
 *
 * <p>An empty field is not the host's: it is left to the calendar's user, and cleared once if it was written before.
 * Immutable.
 *
 * @param time when it takes place
 * @param title what it is called, at most 1,024 characters
 * @param description longer text, at most 8,192 characters
 * @param location where it takes place, at most 1,024 characters
 * @param color the colour it is shown in
 * @param visibility who may read it
 * @param availability whether it takes up its time
 * @param link the way back to the host's page
 */
public record EventDetails(
        EventTime time,
        String title,
        Optional<String> description,
        Optional<String> location,
        Optional<EventColor> color,
        Optional<Visibility> visibility,
        Optional<Availability> availability,
        Optional<EventLink> link) {}
