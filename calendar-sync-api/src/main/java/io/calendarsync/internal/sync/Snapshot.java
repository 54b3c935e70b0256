package io.calendarsync.internal.sync;

import io.calendarsync.internal.read.Blocking;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.SeenEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that blocks time within a window, gathered over the pages of one reading. */
final class Snapshot {
    private final Blocking blocking;
    private final Newest newest = new Newest();
    private final Map<String, BlockedTime> blocked = new LinkedHashMap<>();

    Snapshot(Blocking blocking) {
        this.blocking = blocking;
    }

    void add(SeenEvent seen) {
        if (newest.add(seen)) {
            blocked.remove(Blocking.id(seen.event()));
            blocking.of(seen).ifPresent(time -> blocked.put(time.id(), time));
        }
    }

    List<BlockedTime> blocked() {
        return List.copyOf(blocked.values());
    }
}
