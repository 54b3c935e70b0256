package io.calendarsync.internal.push;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.read.ReadCalendars;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps one channel open for each calendar that is read, and none besides.
 *
 * <p>The next one is open before the last one is stopped, so that no change comes between. What the provider refuses is
 * remembered and tried again later; it stops nothing else.
 */
public final class Keeping {
    private final EngineParts parts;
    private final SyncStore.Channels channels;
    private final ChannelCalls calls;
    private final Runnable stillOurs;

    /** Keeps channels by these calls; {@code stillOurs} throws where somebody else has the right to sync now. */
    public Keeping(EngineParts parts, ChannelCalls calls, Runnable stillOurs) {
        this.stillOurs = stillOurs;
        this.parts = parts;
        this.channels = parts.store().channels();
        this.calls = calls;
    }

    /** Does what is due for a connection; called by whoever has the right to sync it. */
    public void keep(ConnectionRecord record) {
        Optional<URI> endpoint = parts.inbound().push();
        List<String> wanted = endpoint.isPresent() ? ReadCalendars.all(parts.inbound(), record) : List.of();
        List<PushChannel> known = channels.of(record.id());
        known.stream().filter(channel -> !wanted.contains(channel.calendar())).forEach(this::end);
        for (String calendar : wanted) {
            List<PushChannel> ofIt = known.stream()
                    .filter(channel -> channel.calendar().equals(calendar))
                    .toList();
            keep(ofIt, new Opening(parts, calls, stillOurs, record, calendar, endpoint.orElseThrow()));
        }
    }

    private void keep(List<PushChannel> known, Opening opening) {
        Instant now = parts.now();
        Optional<PushChannel> good = known.stream()
                .filter(channel -> Life.isOpen(channel, now) && !Life.isEnding(channel, now))
                .filter(channel -> channel.endpoint().equals(opening.endpoint()))
                .max(Comparator.comparing(channel -> channel.endsAt().orElse(now)));
        Optional<PushChannel> next = good.or(() -> mayTry(known, now) ? opening.open(known) : Optional.empty());
        known.stream()
                .filter(channel -> !next.equals(Optional.of(channel)))
                .filter(channel -> next.isPresent() || isUseless(channel, now))
                .forEach(this::end);
    }

    private static boolean mayTry(List<PushChannel> known, Instant now) {
        return known.stream()
                .noneMatch(channel -> Life.isAwaited(channel, now)
                        || channel.refusal()
                                .filter(refusal -> Refusals.waits(refusal, now))
                                .isPresent());
    }

    /** Whether nothing comes through it, nor tells it when to try again. */
    private static boolean isUseless(PushChannel channel, Instant now) {
        return channel.refusal().isEmpty() && !Life.isOpen(channel, now) && !Life.isAwaited(channel, now);
    }

    /** Stops it if the provider lets us, and forgets it whatever the provider says: it ends by itself. */
    private void end(PushChannel channel) {
        channel.resourceId().ifPresent(resource -> calls.stop(channel.id(), resource));
        channels.forget(channel.id());
    }
}
