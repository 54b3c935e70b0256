package io.calendarsync.internal.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a line with what there is, and leaves out what belonged to the rest. */
final class Phrase {
    private final Map<String, String> values;
    private final boolean html;
    private final int most;

    /**
     * @param values what placeholders stand for; one that is not there is missing
     * @param html whether it is a description
     * @param most no more is said than somewhat above so many characters
     */
    Phrase(Map<String, String> values, boolean html, int most) {
        this.values = values;
        this.html = html;
        this.most = most;
    }

    /** The line, but where it has placeholders and nothing for any of them, or nothing for one within a tag. */
    Optional<String> unlessEmpty(List<Piece> line) {
        return anyMissingInTag(line) || allMissing(line) ? Optional.empty() : Optional.of(of(line));
    }

    /** The line with what there is. */
    String of(List<Piece> line) {
        StringBuilder said = new StringBuilder();
        String gap = "";
        boolean missing = false;
        for (Piece piece : line) {
            if (said.length() > most) {
                break;
            }
            if (piece instanceof Piece.Gap next) {
                String text = html ? next.html() : next.text();
                gap = missing ? between(said, gap, text) : text;
                continue;
            }
            Optional<String> text = text(piece);
            missing = text.isEmpty();
            if (text.isPresent()) {
                said.append(gap).append(text.get());
                gap = "";
            }
        }
        return missing ? said.toString() : said.append(gap).toString();
    }

    // Of the two that surround something missing, the first says what is to come; a mere space says nothing.
    private static String between(StringBuilder said, String before, String after) {
        return said.isEmpty() ? "" : before.isBlank() ? after : before;
    }

    private Optional<String> text(Piece piece) {
        if (piece instanceof Piece.Word word) {
            return Optional.of(word.text());
        }
        if (piece instanceof Piece.Slot slot) {
            return Optional.ofNullable(values.get(slot.name()));
        }
        Piece.Group group = (Piece.Group) piece;
        return allMissing(group.inside())
                ? Optional.empty()
                : Optional.of(group.open() + of(group.inside()) + group.close());
    }

    private boolean allMissing(List<Piece> pieces) {
        return Slots.in(pieces).findAny().isPresent()
                && Slots.in(pieces).noneMatch(slot -> values.containsKey(slot.name()));
    }

    private boolean anyMissingInTag(List<Piece> pieces) {
        return Slots.in(pieces).anyMatch(slot -> slot.inTag() && !values.containsKey(slot.name()));
    }
}
