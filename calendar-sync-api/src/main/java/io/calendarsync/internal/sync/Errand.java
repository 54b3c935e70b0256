package io.calendarsync.internal.sync;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.time.Duration;
import java.util.Optional;

/** What calls are made for: on which calendar, and for how long. Confined to one thread. */
public interface Errand {
    /** What the engine was given. */
    EngineParts parts();

    /** The calendar that the calls go to. */
    CalendarSlot calendar();

    /** What people call that calendar. */
    String title();

    /** What stood in the way the last time. */
    Optional<Trouble> trouble();

    /** Ends the errand where it took as long as it may. */
    void mayGoOn();

    /** Ends the errand where no call may be made any more. */
    void beforeCall();

    /** Waits if it may still wait that long, else ends the errand. */
    void await(Duration length, Stop otherwise);

    /** The provider answered. */
    void contacted();

    /** The provider did something. */
    void wrote();
}
