package io.calendarsync.event;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The host's own name for one thing on the calendar, such as {@code appointment/A-1001}.
 *
 * <p>The key decides which Google event is meant, for ever: a booking keeps its key through every edit. Immutable.
 *
 * @param kind what sort of thing it is: lower-case letters, digits and hyphens, at most 40 characters
 * @param id the host's identifier within that kind, at most 200 characters, no control characters
 */
public record EventKey(String kind, String id) implements Comparable<EventKey> {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}");
    private static final Comparator<EventKey> ORDER =
            Comparator.comparing(EventKey::kind).thenComparing(EventKey::id, EventKey::byCodePoint);

    /** Refuses a key that could not be stored or read back unchanged. */
    public EventKey {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("event kind must match " + KIND + ": '" + kind + "'");
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("event id must have 1 to 200 characters and no control characters");
        }
    }

    /** A key of this kind and id. */
    public static EventKey of(String kind, String id) {
        return new EventKey(kind, id);
    }

    /** Reads what {@link #toString()} wrote. */
    public static EventKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("event key must look like kind/id");
        }
        return new EventKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** By kind, then by id; both by code point, as databases compare UTF-8 bytes. */
    @Override
    public int compareTo(EventKey other) {
        return ORDER.compare(this, other);
    }

    private static int byCodePoint(String one, String other) {
        int most = Math.min(one.length(), other.length());
        for (int at = 0; at < most; at++) {
            char left = one.charAt(at);
            char right = other.charAt(at);
            if (left != right) {
                // Surrogates stand for what is above all else.
                boolean bothOrNone = Character.isSurrogate(left) == Character.isSurrogate(right);
                return bothOrNone ? Character.compare(left, right) : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }

    /** The key as {@code kind/id}. */
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
