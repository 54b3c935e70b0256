package io.calendarsync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A history that fails is told by as few acts as bring the failure about. */
class ShrinkingTest {
    private static final History LONG = History.of(4, 120);

    @Test
    void onlyTheActsThatMatterAreLeftInTheirOrder() {
        Act early = LONG.acts().get(17);
        Act late = LONG.acts().get(98);

        History shortest = new Shrinking(history -> {
                    int at = history.acts().indexOf(early);
                    return at >= 0 && history.acts().lastIndexOf(late) > at;
                })
                .shorten(LONG);

        assertEquals(List.of(early, late), shortest.acts());
    }

    @Test
    void noMoreNodesAreLeftThanMatter() {
        History shortest = new Shrinking(history -> history.nodes() >= 2).shorten(LONG.withNodes(4));

        assertEquals(2, shortest.nodes());
        assertTrue(shortest.acts().size() <= 1, shortest::toString);
    }
}
