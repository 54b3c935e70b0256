package io.calendarsync;

import java.time.Duration;

/** How a thread waits; injected so that tests do not. */
@FunctionalInterface
public interface Pause {

    /** Waits for this long. */
    void sleep(Duration length) throws InterruptedException;
}
