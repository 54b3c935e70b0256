package io.calendarsync.internal.push;

import io.calendarsync.PushOutcome;
import io.calendarsync.PushOutcome.Accepted;
import io.calendarsync.PushOutcome.Busy;
import io.calendarsync.PushOutcome.Opened;
import io.calendarsync.PushOutcome.Reason;
import io.calendarsync.PushOutcome.Rejected;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes messages that anybody on the internet may have sent.
 *
 * <p>The same is done for a channel that nobody knows as for one that is known: one look at the store, one hash, two
 * comparisons. Neither time nor cost tells what is known here.
 */
public final class Receiving {
    private final EngineParts parts;
    private final Gate gate = new Gate();
    private final String nobodysHash;

    /** Takes messages of the channels in these stores. */
    public Receiving(EngineParts parts) {
        this.parts = parts;
        this.nobodysHash = ChannelSecret.hash("", Secret.of(""));
    }

    /** What came of the message with these headers. */
    public PushOutcome receive(Map<String, List<String>> headers) {
        return parts.provider().message(headers).map(this::receive).orElseGet(() -> new Rejected(Reason.UNKNOWN));
    }

    private PushOutcome receive(PushMessage message) {
        Instant now = parts.now();
        if (!gate.admits(message.channelId(), now)) {
            return new Busy();
        }
        Optional<PushChannel> channel = parts.store().channels().find(message.channelId());
        Optional<Reason> refusal = refusal(message, channel, now);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        gate.proved(message.channelId(), now);
        return accept(message, channel.orElseThrow(), now);
    }

    private Optional<Reason> refusal(PushMessage message, Optional<PushChannel> channel, Instant now) {
        String known = channel.map(PushChannel::secretHash).orElse(nobodysHash);
        boolean secret = Hashes.same(known, ChannelSecret.hash(message.channelId(), message.secret()));
        // The first message may come before the provider has said what the channel watches.
        String watched = channel.flatMap(PushChannel::resourceId).orElse(message.resourceId());
        boolean resource = Hashes.same(watched, message.resourceId());
        boolean ended = channel.flatMap(PushChannel::endsAt)
                .filter(end -> !end.isAfter(now))
                .isPresent();
        if (channel.isEmpty() || ended) {
            return Optional.of(Reason.UNKNOWN);
        }
        return secret && resource ? Optional.empty() : Optional.of(Reason.NOT_PROVEN);
    }

    /** Remembers it before anybody is woken: whoever reads because of it knows of it. */
    private PushOutcome accept(PushMessage message, PushChannel channel, Instant now) {
        parts.store().channels().told(channel.id(), now);
        if (message.first()) {
            return new Opened(channel.connection());
        }
        parts.wakeups().wake(channel.connection());
        return new Accepted(channel.connection());
    }
}
