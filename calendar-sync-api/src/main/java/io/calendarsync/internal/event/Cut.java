package io.calendarsync.internal.event;

import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens texts between characters as people see them, and says so by a sign at the end. */
public final class Cut {
    private static final String MORE = "…";
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern HALF_MARKUP = Pattern.compile("(</?([a-zA-Z][^<>]{0,2100})?|&#?[a-zA-Z0-9]{0,10})\\z");
    // Letters under a heap of marks are none that anybody sees as one.
    private static final int LONGEST = 64;

    private Cut() {}

    /**
     * The text, or as much of its beginning as fits.
     *
     * @param most what it may take up, the sign included
     * @param size what a piece of it takes up
     */
    public static String text(String text, int most, ToIntFunction<String> size) {
        return size.applyAsInt(text) <= most ? text : signed(text, fitting(text, most, size), most, size);
    }

    /** The same for a text with HTML in it, none of whose tags and entities is cut in two. */
    public static String html(String text, int most, ToIntFunction<String> size) {
        if (size.applyAsInt(text) <= most) {
            return text;
        }
        int end = fitting(text, most, size);
        Matcher half = HALF_MARKUP.matcher(text.substring(0, end));
        return signed(text, half.find() ? half.start() : end, most, size);
    }

    private static String signed(String text, int end, int most, ToIntFunction<String> size) {
        return size.applyAsInt(MORE) > most ? "" : text.substring(0, end).stripTrailing() + MORE;
    }

    private static int fitting(String text, int most, ToIntFunction<String> size) {
        int left = most - size.applyAsInt(MORE);
        int end = 0;
        Matcher character = CHARACTER.matcher(text);
        while (character.find()) {
            String next = character.group();
            if (size.applyAsInt(next) > left) {
                return next.length() > LONGEST ? end + part(next, left, size) : end;
            }
            left -= size.applyAsInt(next);
            end = character.end();
        }
        return end;
    }

    private static int part(String heap, int left, ToIntFunction<String> size) {
        int end = 0;
        int taken = 0;
        while (end < heap.length()) {
            String next = Character.toString(heap.codePointAt(end));
            taken += size.applyAsInt(next);
            if (taken > left) {
                break;
            }
            end += next.length();
        }
        return end;
    }
}
