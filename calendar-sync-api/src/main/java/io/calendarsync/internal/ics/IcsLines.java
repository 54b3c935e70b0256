package io.calendarsync.internal.ics;

import java.nio.charset.StandardCharsets;

/** Content lines as RFC 5545 has them: folded at 75 octets, never within a character. */
final class IcsLines {
    private static final int LONGEST = 75;

    private final StringBuilder file = new StringBuilder();

    /** A line as it is; what control characters it has would break it, and are left out. */
    void add(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int point = line.codePointAt(at);
            if (Character.isISOControl(point) && point != '\t') {
                continue;
            }
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += size;
        }
        file.append("\r\n");
    }

    /** A line with a text, whose own commas, semicolons, backslashes and line ends are no part of the form. */
    void text(String name, String text) {
        add(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
