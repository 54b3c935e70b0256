package io.calendarsync.testkit.internal.google.listing;

import java.util.Optional;

/**
 * Where in which listing a page begins.
 *
 * @param from the number of its first event; below zero for the pages that come empty before it
 */
record PageToken(String listing, int from) {
    private static final int OFFSET = 1 << 20;

    String text() {
        return listing + "." + Integer.toString(from + OFFSET, Character.MAX_RADIX);
    }

    static Optional<PageToken> read(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 0 || !text.substring(dot + 1).matches("[0-9a-z]{1,5}")) {
            return Optional.empty();
        }
        int from = Integer.parseInt(text.substring(dot + 1), Character.MAX_RADIX) - OFFSET;
        return Optional.of(new PageToken(text.substring(0, dot), from));
    }
}
