package io.calendarsync.internal.template;

import java.util.List;
import java.util.stream.Stream;

/** Finds placeholders, however deep they stand. */
final class Slots {
    private Slots() {}

    static Stream<Piece.Slot> in(List<Piece> pieces) {
        return pieces.stream().flatMap(Slots::in);
    }

    private static Stream<Piece.Slot> in(Piece piece) {
        if (piece instanceof Piece.Group group) {
            return in(group.inside());
        }
        return piece instanceof Piece.Slot slot ? Stream.of(slot) : Stream.empty();
    }
}
