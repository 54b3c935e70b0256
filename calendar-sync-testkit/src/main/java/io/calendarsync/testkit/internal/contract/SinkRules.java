package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.SinkHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** What every group of sink rules begins with: a fresh sink, and hours of a day that can be blocked. */
public abstract class SinkRules {
    static final ConnectionId DANA = SourceSamples.CONNECTION;
    static final ConnectionId EVE = SourceSamples.OTHER;
    static final String WORK = "primary:100";
    static final String HOME = "home@group.calendar.google.com";

    private SinkHarness host;

    /** Extended for one sink. */
    protected SinkRules() {}

    /** A fresh sink to which everything is free. */
    protected abstract SinkHarness create();

    @BeforeEach
    void open() {
        host = create();
    }

    BlockedTimeSink sink() {
        return host.sink();
    }

    /** The n-th hour, an hour long. */
    static EventTime hour(int number) {
        Instant start = SourceSamples.start(number);
        return new EventTime.Timed(start, start.plus(Duration.ofHours(1)), "Europe/Berlin");
    }

    /** From the beginning of one hour to the end of another. */
    static Window hours(int from, int to) {
        return new Window(SourceSamples.start(from), SourceSamples.start(to + 1));
    }

    static BlockedTimeChange blocked(String id, int hour) {
        return new BlockedTimeChange.Blocked(busy(id, hour));
    }

    static BlockedTimeChange freed(String id) {
        return new BlockedTimeChange.Freed(id);
    }

    static BlockedTime busy(String id, int hour) {
        return BlockedTime.busy(id, hour(hour));
    }

    void tell(BlockedTimeChange... changes) {
        sink().apply(DANA, WORK, List.of(changes));
    }

    boolean isFree(EventTime time) {
        return host.isFree(DANA, time);
    }

    /** Of the first thirty hours, exactly these are blocked. */
    void assertBlocked(List<Integer> expected, String message) {
        assertBlocked(DANA, expected, message);
    }

    void assertBlocked(ConnectionId connection, List<Integer> expected, String message) {
        List<Integer> actual = IntStream.rangeClosed(1, 30)
                .filter(number -> !host.isFree(connection, hour(number)))
                .boxed()
                .toList();
        assertEquals(expected, actual, message);
    }
}
