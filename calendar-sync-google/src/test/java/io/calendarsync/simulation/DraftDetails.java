package io.calendarsync.simulation;

import io.calendarsync.event.Availability;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import java.util.List;
import java.util.Optional;

/** What an event shows, while it is being thought up. */
final class DraftDetails {
    EventTime time;
    String title;
    Optional<String> description;
    Optional<String> location;
    Optional<EventColor> color;
    Optional<Visibility> visibility;
    Optional<Availability> availability;
    Optional<EventLink> link;
    Optional<Recurrence> recurrence;
    Optional<Reminders> reminders;
    Optional<List<Guest>> guests;
    boolean meeting;

    DraftDetails(EventDetails was) {
        time = was.time();
        title = was.title();
        description = was.description();
        location = was.location();
        color = was.color();
        visibility = was.visibility();
        availability = was.availability();
        link = was.link();
        recurrence = was.recurrence();
        reminders = was.reminders();
        guests = was.guests();
        meeting = was.meeting();
    }

    EventDetails done() {
        return new EventDetails(
                time,
                title,
                description,
                location,
                color,
                visibility,
                availability,
                link,
                recurrence,
                reminders,
                guests,
                meeting);
    }
}
