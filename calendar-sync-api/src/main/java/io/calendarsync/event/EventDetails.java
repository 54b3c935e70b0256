package io.calendarsync.event;

import java.util.List;
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
 * @param recurrence how it repeats; an empty one means that it does not, whoever made it do so
 * @param reminders when the calendar's user is reminded
 * @param guests who is invited; whoever was invited by others stays
 * @param meeting whether it has a video meeting, made by the calendar; false leaves that to the calendar's user
 */
public record EventDetails(
        EventTime time,
        String title,
        Optional<String> description,
        Optional<String> location,
        Optional<EventColor> color,
        Optional<Visibility> visibility,
        Optional<Availability> availability,
        Optional<EventLink> link,
        Optional<Recurrence> recurrence,
        Optional<Reminders> reminders,
        Optional<List<Guest>> guests,
        boolean meeting) {

    /** Keeps its own copy of the guests. */
    public EventDetails {
        guests = guests.map(List::copyOf);
    }

    /** What an event shows that takes place once, without reminders, guests or a meeting of the host's. */
    public EventDetails(
            EventTime time,
            String title,
            Optional<String> description,
            Optional<String> location,
            Optional<EventColor> color,
            Optional<Visibility> visibility,
            Optional<Availability> availability,
            Optional<EventLink> link) {
        this(
                time,
                title,
                description,
                location,
                color,
                visibility,
                availability,
                link,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
