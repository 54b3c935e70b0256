package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForwardTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Forward time = new Forward();

    @Test
    void itGoesOnFromWhereItWasWhenTheClockGoesBack() {
        assertEquals(START, time.now(START));
        assertEquals(START, time.now(START.minusSeconds(3_600)));
        assertEquals(START.plusSeconds(5), time.now(START.minusSeconds(3_595)));
        assertEquals(START.plusSeconds(3_600), time.of(START));
    }

    @Test
    void aLookThatComesLateMovesNothing() {
        time.now(START);
        assertEquals(START, time.now(START.minusMillis(3)));
        assertEquals(START.plusMillis(1), time.now(START.plusMillis(1)));
        assertEquals(START, time.of(START));
    }
}
