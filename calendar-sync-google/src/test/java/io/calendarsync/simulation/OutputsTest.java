package io.calendarsync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The search for secrets finds what it looks for. */
class OutputsTest {
    private static final String SECRET = "ya29.planted-for-this-test";

    private final Outputs outputs = new Outputs();

    @Test
    void P9_aSecretInALogLineIsFoundWithItsLine() {
        outputs.secret(SECRET);
        try (Logs logs = new Logs()) {
            logs.into(outputs);
            Logger.getLogger("io.calendarsync.anywhere").log(Level.FINE, "refreshed {0}", SECRET);
            logs.nowhere();
        }

        assertEquals(Optional.of("[" + SECRET + "]"), outputs.leak());
    }

    @Test
    void P9_aSecretInACauseIsFound() {
        outputs.secret(SECRET);
        outputs.seen(new IllegalStateException("broken", new IllegalArgumentException("token " + SECRET)));

        assertEquals(Optional.of("java.lang.IllegalArgumentException: token " + SECRET), outputs.leak());
    }

    @Test
    void whatIsNoSecretIsNone() {
        outputs.secret(SECRET);
        outputs.seen("booked");

        assertEquals(Optional.empty(), outputs.leak());
    }
}
