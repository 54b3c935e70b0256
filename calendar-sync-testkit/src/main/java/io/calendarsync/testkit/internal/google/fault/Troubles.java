package io.calendarsync.testkit.internal.google.fault;

import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.Optional;

/** What a test has arranged to go wrong, as the model asks for it. */
public interface Troubles {
    /** What strikes this call; asked once for each. */
    Optional<FakeFault> take(Arrival arrival);

    /** How long every exchange takes besides. */
    Duration latency();

    /** What earlier faults left behind. */
    Aftermath aftermath();
}
