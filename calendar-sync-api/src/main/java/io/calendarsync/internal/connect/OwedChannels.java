package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops the channels that a connection had. */
final class OwedChannels {
    private final EngineParts parts;

    OwedChannels(EngineParts parts) {
        this.parts = parts;
    }

    /** Those that are still to be stopped; one that never can be, or is given up, ends by itself. */
    List<Debt.Channel> stop(Debt debt, OwedAccess access, Instant deadline, boolean last, Letting letting) {
        List<Debt.Channel> left = new ArrayList<>();
        for (Debt.Channel channel : debt.channels()) {
            boolean ended =
                    channel.endsAt().filter(end -> !end.isAfter(parts.now())).isPresent();
            if (ended) {
                continue;
            }
            Optional<Stop> stop = parts.now().isBefore(deadline)
                    ? stop(channel, access)
                    : Optional.of(Faults.stop(Fault.of(Fault.Kind.TRANSIENT, "no time left"), ""));
            if (stop.isEmpty()) {
                letting.done(Step.CHANNELS_STOPPED);
            } else if (!last && !access.isGone(stop.get())) {
                left.add(channel);
            }
        }
        if (!left.isEmpty()) {
            letting.owed(Step.CHANNELS_STOPPED);
        }
        return left;
    }

    /** Empty when it does not stand any more. */
    private Optional<Stop> stop(Debt.Channel channel, OwedAccess access) {
        try {
            Secret token = access.token(Optional.empty());
            Optional<Fault> fault = stop(channel, token);
            if (fault.filter(why -> why.kind() == Fault.Kind.AUTH_EXPIRED).isPresent()) {
                fault = stop(channel, access.token(Optional.of(token)));
            }
            // What is refused for its own sake is none that we could ever stop.
            return fault.filter(why -> !Faults.ofTheEvent(why)).map(why -> Faults.stop(why, ""));
        } catch (Stop stop) {
            return Optional.of(stop);
        }
    }

    private Optional<Fault> stop(Debt.Channel channel, Secret token) {
        return parts.provider().stop(token, channel.id(), channel.resourceId());
    }
}
