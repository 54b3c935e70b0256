package io.calendarsync.event;

/**
 * One sort of thing that the host puts on calendars, and what people call it.
 *
 * @param name the {@code kind} of its event keys
 * @param singular what one is called, such as {@code appointment}
 * @param plural what several are called
 */
public record EventKind(String name, String singular, String plural) {

    /** A kind that is called by its own name, hyphens read as spaces, with an {@code s} for several. */
    public static EventKind of(String name) {
        String words = name.replace('-', ' ');
        return new EventKind(name, words, words + "s");
    }

    /** The same kind under other labels. */
    public EventKind called(String one, String several) {
        return new EventKind(name, one, several);
    }
}
