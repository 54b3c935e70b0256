package io.calendarsync.jdbc.internal.text;

/** Keeps a text on one line, and out of it what a database cannot store. */
final class Escapes {
    private Escapes() {}

    static String write(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point) || point == '\\' || isHalf(point) || isLineEnd(point)) {
                written.append(String.format("\\%04x", point));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }

    static String read(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                read.append(text.charAt(at));
            }
        }
        return read.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isLineEnd(int point) {
        return point == 0x2028 || point == 0x2029;
    }
}
