package io.calendarsync.internal.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the pieces of one line into the groups that they stand in. */
final class LineBuilder {
    private static final int DEEPEST = 20;

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Piece> line = new ArrayList<>();

    void add(Piece piece) {
        append(inner(), piece);
    }

    /** Begins a group; without an end it is the piece that it looks like. */
    void open(String sort, String text, Piece alone) {
        if (open.size() == DEEPEST) {
            add(alone);
        } else {
            open.push(new Open(sort, text, alone, new ArrayList<>()));
        }
    }

    /** Ends the innermost group, if it is of that sort. */
    void close(String sort, String text, Piece alone) {
        Open last = open.peek();
        if (last == null || !last.sort.equals(sort)) {
            add(alone);
        } else {
            open.pop();
            add(new Piece.Group(last.text, List.copyOf(last.inside), text));
        }
    }

    List<Piece> pieces() {
        while (!open.isEmpty()) {
            Open never = open.pop();
            add(never.alone);
            never.inside.forEach(this::add);
        }
        return List.copyOf(line);
    }

    private List<Piece> inner() {
        Open last = open.peek();
        return last == null ? line : last.inside;
    }

    private static void append(List<Piece> pieces, Piece piece) {
        int last = pieces.size() - 1;
        if (piece instanceof Piece.Gap next && last >= 0 && pieces.get(last) instanceof Piece.Gap before) {
            pieces.set(last, before.and(next));
        } else {
            pieces.add(piece);
        }
    }

    private record Open(String sort, String text, Piece alone, List<Piece> inside) {}
}
