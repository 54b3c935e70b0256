package io.calendarsync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seed decides, it decides each time, however many nodes work at once. */
class DeterminismTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void P13_theSameSeedGivesTheSameHistory(long seed) {
        List<String> once = trace(seed);
        List<String> again = trace(seed);

        assertFalse(once.isEmpty());
        assertEquals(once, again);
        assertNotEquals(once, trace(seed + 1000));
    }

    private static List<String> trace(long seed) {
        try (Front front = new Front();
                Logs logs = new Logs()) {
            return Run.of(History.of(seed, 200), front, logs, Trace.kept())
                    .trace()
                    .lines();
        }
    }
}
