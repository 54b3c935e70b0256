package io.calendarsync.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One booking as the host wants it on the calendar.
 *
 * <p>Immutable.
 *
 * @param key the host's own name for it
 * @param details what it shows
 * @param occurrences of a series, those that show something else; all others are as the rule has them
 */
public record CalendarEvent(EventKey key, EventDetails details, List<Occurrence> occurrences) {

    /** Keeps its own copy of the occurrences. */
    public CalendarEvent {
        occurrences = List.copyOf(occurrences);
    }

    /** An event whose every occurrence is as its rule has it. */
    public CalendarEvent(EventKey key, EventDetails details) {
        this(key, details, List.of());
    }

    /** Starts an event with what every event has; all else is left to the calendar until it is set. */
    public static Builder builder(EventKey key, String title, EventTime time) {
        return new Builder(key, title, time, KindTexts.NONE).title(title);
    }

    /** An event with nothing but a title and a time. */
    public static CalendarEvent of(EventKey key, String title, EventTime time) {
        return builder(key, title, time).build();
    }

    /** Collects the fields of an event. Confined to one thread. */
    public static final class Builder {
        private final EventKey key;
        private final String called;
        private final KindTexts texts;
        private final Map<String, String> values = new HashMap<>();
        private final Set<String> html = new HashSet<>();
        private final Map<LocalDate, Consumer<Builder>> changes = new TreeMap<>();
        private EventTime time;
        private Optional<String> title = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<String> location = Optional.empty();
        private Optional<EventColor> color = Optional.empty();
        private Optional<Visibility> visibility = Optional.empty();
        private Optional<Availability> availability = Optional.empty();
        private Optional<EventLink> link = Optional.empty();
        private Optional<Recurrence> recurrence = Optional.empty();
        private Optional<Reminders> reminders = Optional.empty();
        private Optional<List<Guest>> guests = Optional.empty();
        private boolean meeting;

        Builder(EventKey key, String called, EventTime time, KindTexts texts) {
            this.key = key;
            this.called = called;
            this.time = time;
            this.texts = texts;
        }

        /**
         * What a placeholder stands for in the templates of the event's kind.
         *
         * @throws IllegalArgumentException if its kind has no such placeholder
         */
        public Builder with(String name, String value) {
            texts.known(name);
            values.put(name, Objects.requireNonNull(value, name));
            html.remove(name);
            return this;
        }

        /** The same with a value that is HTML already, and stands in descriptions as it is. */
        public Builder withHtml(String name, String value) {
            with(name, value);
            html.add(name);
            return this;
        }

        /** What it is called, instead of what was said before. */
        public Builder title(String text) {
            title = Optional.of(text);
            return this;
        }

        /** When it takes place, instead of what was said before. */
        public Builder time(EventTime span) {
            time = span;
            return this;
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

        /** Repeats it, from its time on; it takes place once by default. */
        public Builder repeats(Recurrence rule) {
            recurrence = Optional.of(rule);
            return this;
        }

        /**
         * Changes one occurrence of a series, such as its time or title; all else stays as the series has it.
         *
         * @param day the day on which it starts by the rule, in the zone of the series
         */
        public Builder occurrence(LocalDate day, Consumer<Builder> change) {
            changes.merge(day, change, Consumer::andThen);
            return this;
        }

        /** When the calendar's user is reminded; left to the user by default. */
        public Builder reminders(Reminders value) {
            reminders = Optional.of(value);
            return this;
        }

        /** Who is invited; the host invites nobody by default. */
        public Builder guests(Guest... invited) {
            return guests(List.of(invited));
        }

        /** Who is invited; the host invites nobody by default. */
        public Builder guests(List<Guest> invited) {
            guests = Optional.of(List.copyOf(invited));
            return this;
        }

        /** Gives it a video meeting that the calendar makes; none by default. */
        public Builder meeting() {
            meeting = true;
            return this;
        }

        /** The event as collected so far. */
        public CalendarEvent build() {
            List<Occurrence> occurrences = new ArrayList<>();
            changes.forEach((day, change) -> occurrences.add(new Occurrence(day, changed(day, change))));
            return new CalendarEvent(key, details(), occurrences);
        }

        private EventDetails details() {
            return new EventDetails(
                    time,
                    title.orElseGet(this::titleOfKind),
                    description.or(this::descriptionOfKind),
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

        private String titleOfKind() {
            String made = texts.title()
                    .map(template -> template.title(values, texts.defaults()))
                    .orElse("");
            return made.isEmpty() ? called : made;
        }

        private Optional<String> descriptionOfKind() {
            return texts.description()
                    .map(template -> template.description(values, texts.defaults(), html))
                    .filter(made -> !made.isEmpty());
        }

        private EventDetails changed(LocalDate day, Consumer<Builder> change) {
            Builder one = new Builder(key, called, time.startingOn(day), texts);
            one.values.putAll(values);
            one.html.addAll(html);
            one.title = title;
            one.description = description;
            one.location = location;
            one.color = color;
            one.visibility = visibility;
            one.availability = availability;
            one.link = link;
            one.reminders = reminders;
            change.accept(one);
            one.recurrence = Optional.empty();
            one.guests = Optional.empty();
            one.meeting = false;
            return one.details();
        }
    }
}
