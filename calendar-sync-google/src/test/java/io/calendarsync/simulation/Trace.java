package io.calendarsync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, line by line; kept only where somebody will read it. */
final class Trace {
    private final boolean kept;
    private final List<String> lines = new ArrayList<>();

    private Trace(boolean kept) {
        this.kept = kept;
    }

    static Trace kept() {
        return new Trace(true);
    }

    static Trace none() {
        return new Trace(false);
    }

    void note(Supplier<String> line) {
        if (kept) {
            lines.add(line.get());
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
