package io.calendarsync.internal.event;

/** Makes the host's own words fit for a message: no more of them than names the mistake. */
final class Shown {
    private static final int MOST = 60;

    private Shown() {}

    /** The beginning of a text, without what cannot be seen. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(MOST)
                .map(point -> Character.isISOControl(point) || hidden(point) ? '?' : point)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > MOST ? "…" : "")
                .toString();
    }

    private static boolean hidden(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
