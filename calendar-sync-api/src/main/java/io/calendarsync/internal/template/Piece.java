package io.calendarsync.internal.template;

import java.util.List;

/** A part of one line of a template. */
sealed interface Piece {

    /** What always stands: letters, digits, signs such as an emoji, a tag that ends on another line. */
    record Word(String text) implements Piece {}

    /**
     * What stands between others: punctuation and spaces.
     *
     * @param html the same in a description, where a lone {@code <} must not make a tag of the value behind it
     */
    record Gap(String text, String html) implements Piece {
        static Gap of(String text) {
            return new Gap(text, text.equals("<") ? "&lt;" : text);
        }

        Gap and(Gap next) {
            return new Gap(text + next.text, html + next.html);
        }
    }

    /**
     * A placeholder.
     *
     * @param inTag whether it stands within an HTML tag, which is nothing without it
     */
    record Slot(String name, boolean inTag) implements Piece {}

    /** What brackets or an HTML element hold together. */
    record Group(String open, List<Piece> inside, String close) implements Piece {}
}
