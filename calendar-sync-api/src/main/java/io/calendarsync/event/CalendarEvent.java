package io.calendarsync.event;

import java.util.Optional;

/**
 * One booking as the host wants it on the calendar.
 *
 * <p>Immutable.
 *
 * @param key the host's own name for it
 * @param details what it shows
 */
public record CalendarEvent(EventKey key, EventDetails details) {

    /** Starts an event with what every event has; all else is left to the calendar until it is set. */
    public static Builder builder(EventKey key, String title, EventTime time) {
        return new Builder(key, title, time);
    }

    /** An event with nothing but a title and a time. */
    public static CalendarEvent of(EventKey key, String title, EventTime time) {
        return builder(key, title, time).build();
    }

    /** Collects the optional fields of an event. Confined to one thread. */
    public static final class Builder {
        private final EventKey key;
        private final String title;
        private final EventTime time;
        private Optional<String> description = Optional.empty();
        private Optional<String> location = Optional.empty();
        private Optional<EventColor> color = Optional.empty();
        private Optional<Visibility> visibility = Optional.empty();
        private Optional<Availability> availability = Optional.empty();
        private Optional<EventLink> link = Optional.empty();

        private Builder(EventKey key, String title, EventTime time) {
            this.key = key;
            this.title = title;
            this.time = time;
        }

        /** Longer text; not the host's by default. */
        public Builder description(String text) {
            description = Optional.of(text);
            return this;
        }

        /** Where it takes place; not the host's by default. */
        public Builder location(String text) {
            location = Optional.of(text);
            return this;
        }

        /** The colour; left to the calendar's user by default. */
        public Builder color(EventColor value) {
            color = Optional.of(value);
            return this;
        }

        /** Who may read it; the calendar's own default by default. */
        public Builder visibility(Visibility value) {
            visibility = Optional.of(value);
            return this;
        }

        /** Whether it takes up its time; the calendar's own default (busy) by default. */
        public Builder availability(Availability value) {
            availability = Optional.of(value);
            return this;
        }

        /** The way back to the host's page; none by default. */
        public Builder link(String linkTitle, String url) {
            link = Optional.of(new EventLink(linkTitle, url));
            return this;
        }

        /** The event as collected so far. */
        public CalendarEvent build() {
            return new CalendarEvent(
                    key, new EventDetails(time, title, description, location, color, visibility, availability, link));
        }
    }
}
