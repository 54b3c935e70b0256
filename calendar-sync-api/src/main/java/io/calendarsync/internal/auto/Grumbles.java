package io.calendarsync.internal.auto;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what broke, once for each kind in a while: a store that is down breaks every turn of everybody. */
final class Grumbles {
    private static final Logger LOG = LoggerFactory.getLogger(Grumbles.class);
    private static final Duration SILENCE = Duration.ofHours(1);

    private final Map<String, Instant> said = new HashMap<>();

    /**
     * Says it, unless the same was said not long ago.
     *
     * @param what was to be done
     * @param where it broke this time
     */
    void say(String what, String where, Throwable broken, Instant now) {
        try {
            tell(what, where, broken, now);
        } catch (RuntimeException | Error unspeakable) {
            // Where not even the log works there is nobody left to tell, and the others are to have their turns.
        }
    }

    private synchronized void tell(String what, String where, Throwable broken, Instant now) {
        String kind = what + " " + broken.getClass().getName();
        Instant last = said.get(kind);
        if (last != null && !last.isAfter(now) && last.plus(SILENCE).isAfter(now)) {
            LOG.debug("{} of {} broke once more", what, where, broken);
            return;
        }
        said.put(kind, now);
        LOG.warn("{} of {} broke, and is tried again later; the like is not told for an hour", what, where, broken);
    }
}
