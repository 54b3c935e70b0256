package io.calendarsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BrakeTest {
    @Test
    void theDefaultIsTheDocumentedOne() {
        assertEquals(new Brake(25, 0.2, 4, 0.5), Brake.DEFAULT);
    }

    @Test
    void sharesAndCountsMustMakeSense() {
        assertEquals(0, new Brake(0, 0, 0, 1).dailyCount());
        assertThrows(IllegalArgumentException.class, () -> new Brake(-1, 0.2, 4, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Brake(25, 0.2, -1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Brake(25, 1.01, 4, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Brake(25, 0.2, 4, -0.01));
        assertThrows(IllegalArgumentException.class, () -> new Brake(25, Double.NaN, 4, 0.5));
    }
}
