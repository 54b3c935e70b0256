package io.calendarsync.testkit.internal.google.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShortLivedTest {
    private final MutableClock clock = MutableClock.create();
    private final ShortLived<Instant> values = new ShortLived<>(clock::instant, until -> until);

    @Test
    void whatIsOverIsNotThere() {
        values.put("a", clock.instant().plusSeconds(1));
        assertTrue(values.find("a").isPresent());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), values.find("a"));
    }

    @Test
    void whatIsOverIsForgottenInTime() {
        int most = 0;
        for (int i = 0; i < 100_000; i++) {
            values.put("token " + i, clock.instant().plusSeconds(100));
            clock.advance(Duration.ofSeconds(1));
            most = Math.max(most, values.size());
        }
        assertTrue(most <= 201, "kept up to " + most + " of which 100 were good");
    }

    @Test
    void whatIsGoodIsKeptHoweverMuchThereIs() {
        for (int i = 0; i < 1000; i++) {
            values.put("token " + i, clock.instant().plusSeconds(100));
        }
        assertEquals(1000, values.size());
        assertTrue(values.find("token 0").isPresent());
    }
}
