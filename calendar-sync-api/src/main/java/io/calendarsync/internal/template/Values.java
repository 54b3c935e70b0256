package io.calendarsync.internal.template;

import java.util.Set;
import java.util.stream.IntStream;

/** Makes of a host's value what may stand in a title or a description. */
final class Values {
    private static final int MOST = 8192;
    private static final String BROKEN = "\uFFFD";
    private static final Set<Integer> SPACES = Set.of((int) '\t', (int) '\n', 0x2028, 0x2029);

    private Values() {}

    /** The value on one line; empty when it shows nothing. */
    static String line(String raw) {
        return trimmed(clean(start(raw)).codePoints().map(point -> SPACES.contains(point) ? ' ' : point), raw);
    }

    /** The value with its lines; empty when it shows nothing. */
    static String lines(String raw) {
        return trimmed(clean(start(raw)).codePoints(), raw);
    }

    /** The text with plain line ends, whole characters, and none that control a device. */
    static String clean(String raw) {
        StringBuilder clean = new StringBuilder();
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.SURROGATE) {
                clean.append(BROKEN);
            } else if (type != Character.CONTROL || point == '\n' || point == '\t') {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** The same as HTML that shows it literally. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    // The rest of a value that fills a description is never seen.
    private static String start(String raw) {
        if (raw.length() <= MOST) {
            return raw;
        }
        return raw.substring(0, Character.isHighSurrogate(raw.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }

    private static String trimmed(IntStream points, String raw) {
        String all = points.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        boolean shows = all.codePoints()
                .anyMatch(point -> !Character.isSpaceChar(point) && Character.getType(point) != Character.FORMAT);
        return !shows ? "" : raw.length() <= MOST ? all : all + "…";
    }
}
