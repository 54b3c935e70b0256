package io.calendarsync.internal.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps floods of messages from the stores.
 *
 * <p>Whoever proved nothing shares one small allowance with all others; a channel of which a true message came has one
 * of its own, so that a flood of false messages, whatever they name, keeps no true one of other channels out.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int STRANGERS = 200;
    private static final int EACH = 100;
    private static final int REMEMBERED = 10_000;

    private final Allowance strangers = new Allowance(STRANGERS);
    private final Map<String, Allowance> proven = new LinkedHashMap<>(16, 0.75f, true);

    /** Whether a message of this channel may be looked at now. */
    synchronized boolean admits(String channelId, Instant now) {
        Allowance own = proven.get(channelId);
        return own == null ? strangers.take(now) : own.take(now);
    }

    /** A message of this channel was true. */
    synchronized void proved(String channelId, Instant now) {
        if (proven.containsKey(channelId)) {
            return;
        }
        strangers.giveBack();
        Allowance own = new Allowance(EACH);
        own.take(now);
        proven.put(channelId, own);
        if (proven.size() > REMEMBERED) {
            Iterator<String> eldest = proven.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** So many in ten seconds. */
    private static final class Allowance {
        private final int most;
        private Instant begun = Instant.MIN;
        private int taken;

        Allowance(int most) {
            this.most = most;
        }

        boolean take(Instant now) {
            // By a clock that went back nobody can tell how much of the time is over.
            if (now.isBefore(begun) || Duration.between(begun, now).compareTo(WINDOW) >= 0) {
                begun = now;
                taken = 0;
            }
            if (taken == most) {
                return false;
            }
            taken++;
            if (taken == most) {
                LOG.warn("{} messages of channels came within ten seconds; more of the kind are put off", most);
            }
            return true;
        }

        void giveBack() {
            taken = Math.max(0, taken - 1);
        }
    }
}
