package io.calendarsync.event;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One sort of thing that the host puts on calendars: what people call it, and how its events look.
 *
 * <p>Said once, and given to the engine for its labels; {@link #event} then begins each event with what its kind says,
 * and whatever is set on the event itself wins. Templates follow the rules of {@link EventTemplate}. Immutable.
 */
public final class EventKind {
    private final String name;
    private final String singular;
    private final String plural;
    private final boolean allDay;
    private final KindTexts texts;
    private final Consumer<CalendarEvent.Builder> look;

    private EventKind(
            String name,
            String singular,
            String plural,
            boolean allDay,
            KindTexts texts,
            Consumer<CalendarEvent.Builder> look) {
        this.name = name;
        this.singular = singular;
        this.plural = plural;
        this.allDay = allDay;
        this.texts = texts;
        this.look = look;
    }

    /** A kind that is called by its own name, hyphens read as spaces, with an {@code s} for several. */
    public static EventKind of(String name) {
        String words = name.replace('-', ' ');
        return new EventKind(name, words, words + "s", false, KindTexts.NONE, event -> {});
    }

    /** The {@code kind} of its event keys. */
    public String name() {
        return name;
    }

    /** What one is called, such as {@code appointment}. */
    public String singular() {
        return singular;
    }

    /** What several are called. */
    public String plural() {
        return plural;
    }

    /** The same kind under other labels. */
    public EventKind called(String one, String several) {
        return new EventKind(name, one, several, allDay, texts, look);
    }

    /** The same, whose events take whole days and leave these free, unless {@link #availability} says busy. */
    public EventKind allDay() {
        return new EventKind(name, singular, plural, true, texts, look);
    }

    /** The same, whose templates may use these names alone; by default they may use any. */
    public EventKind values(String... names) {
        return with(texts.declared(Set.of(names)));
    }

    /** The same with a template for titles; where it leaves nothing, the title is what one is called. */
    public EventKind title(String template) {
        return with(texts.title(template));
    }

    /** The same with a template for descriptions, whose own text is HTML. */
    public EventKind description(String template) {
        return with(texts.description(template));
    }

    /** The same with a plain text for a value that is missing. */
    public EventKind otherwise(String value, String text) {
        return with(texts.otherwise(value, text));
    }

    /** The same in a colour. */
    public EventKind color(EventColor color) {
        return with(event -> event.color(color));
    }

    /** The same with a word on who may read it. */
    public EventKind visibility(Visibility visibility) {
        return with(event -> event.visibility(visibility));
    }

    /** The same with a word on whether its events take up their time. */
    public EventKind availability(Availability availability) {
        return with(event -> event.availability(availability));
    }

    /** The same with reminders. */
    public EventKind reminders(Reminders reminders) {
        return with(event -> event.reminders(reminders));
    }

    /** Starts an event of this kind on one day; refused unless it is an {@link #allDay} one. */
    public CalendarEvent.Builder event(String id, LocalDate day) {
        if (!allDay) {
            throw new IllegalArgumentException(name + " is not said to take whole days: " + id);
        }
        return event(id, EventTime.allDay(day));
    }

    /** Starts an event of this kind; refused if it takes whole days and the time is none. */
    public CalendarEvent.Builder event(String id, EventTime time) {
        if (allDay && time instanceof EventTime.Timed) {
            throw new IllegalArgumentException(name + " takes whole days: " + id);
        }
        CalendarEvent.Builder event = new CalendarEvent.Builder(EventKey.of(name, id), singular, time, texts);
        if (allDay) {
            event.availability(Availability.FREE);
        }
        look.accept(event);
        return event;
    }

    private EventKind with(KindTexts more) {
        return new EventKind(name, singular, plural, allDay, more, look);
    }

    private EventKind with(Consumer<CalendarEvent.Builder> more) {
        return new EventKind(name, singular, plural, allDay, texts, look.andThen(more));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
