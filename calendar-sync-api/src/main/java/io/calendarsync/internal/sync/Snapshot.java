package io.calendarsync.internal.sync;

import io.calendarsync.internal.read.Blocking;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.SeenEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that blocks time within a window, gathered over the pages of one reading. */
final class Snapshot {
    private final Blocking blocking;
    private final Newest newest = new Newest();
    private final Map<String, BlockedTime> blocked = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    Snapshot(Blocking blocking) {
        this.blocking = blocking;
    }

    void add(SeenEvent seen) {
        if (Blocking.isUnread(seen)) {
            unread.add(Blocking.id(seen.event()));
        } else if (newest.add(seen)) {
            blocked.remove(Blocking.id(seen.event()));
            blocking.of(seen).ifPresent(time -> blocked.put(time.id(), time));
        }
    }

    /** The ids of what stands there and could not be read: what was known of them is known still. */
    Set<String> unread() {
        return Set.copyOf(unread);
    }

    List<BlockedTime> blocked() {
        return List.copyOf(blocked.values());
    }
}
