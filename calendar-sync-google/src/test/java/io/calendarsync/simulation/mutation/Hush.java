package io.calendarsync.simulation.mutation;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps every line logged for the simulations that read it, however many there are at once, and off the screen. */
final class Hush implements AutoCloseable {
    private final Logger ours = Logger.getLogger("io.calendarsync");
    private final Logger google = Logger.getLogger("com.google.api.client");
    private final Map<Handler, Level> screens = new HashMap<>();

    Hush() {
        // Each simulation puts back what it found: it has to find what the others need.
        ours.setLevel(Level.ALL);
        google.setLevel(Level.WARNING);
        for (Handler screen : Logger.getLogger("").getHandlers()) {
            screens.put(screen, screen.getLevel());
            screen.setLevel(Level.OFF);
        }
    }

    @Override
    public void close() {
        ours.setLevel(null);
        google.setLevel(null);
        screens.forEach(Handler::setLevel);
    }
}
