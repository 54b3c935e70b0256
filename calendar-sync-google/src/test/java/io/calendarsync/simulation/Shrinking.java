package io.calendarsync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a history that fails as short as it can within reason: leaves out acts, then nodes. */
final class Shrinking {
    private static final int RUNS = 1500;

    private final Predicate<History> fails;
    private int runs;

    Shrinking(Predicate<History> fails) {
        this.fails = fails;
    }

    History shorten(History failing) {
        History shortest = failing;
        for (int pieces = 2; shortest.acts().size() > 1 && runs < RUNS; ) {
            History before = shortest;
            shortest = withoutAPiece(shortest, pieces);
            int size = shortest.acts().size();
            if (shortest.equals(before)) {
                if (pieces >= size) {
                    break;
                }
                pieces = Math.min(size, pieces * 2);
            } else {
                pieces = Math.max(2, Math.min(size, pieces - 1));
            }
        }
        return fewerNodes(shortest);
    }

    /** Without the first of so many pieces that can be left out; the same when none can. */
    private History withoutAPiece(History history, int pieces) {
        List<Act> acts = history.acts();
        int length = Math.max(1, (acts.size() + pieces - 1) / pieces);
        for (int from = 0; from < acts.size(); from += length) {
            List<Act> rest = new ArrayList<>(acts.subList(0, from));
            rest.addAll(acts.subList(Math.min(acts.size(), from + length), acts.size()));
            History candidate = history.with(rest);
            if (stillFails(candidate)) {
                return candidate;
            }
        }
        return history;
    }

    private History fewerNodes(History history) {
        for (int nodes = 1; nodes < history.nodes(); nodes++) {
            History candidate = history.withNodes(nodes);
            if (stillFails(candidate)) {
                return candidate;
            }
        }
        return history;
    }

    private boolean stillFails(History history) {
        runs++;
        return runs <= RUNS && fails.test(history);
    }
}
