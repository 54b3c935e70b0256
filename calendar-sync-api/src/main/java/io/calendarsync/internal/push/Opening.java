package io.calendarsync.internal.push;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.PushChannel.Refusal;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SyncStore;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a channel for one calendar: it is known here before the provider hears of it, since messages may come at once. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final EngineParts parts;
    private final ChannelCalls calls;
    private final ConnectionRecord record;
    private final String calendar;
    private final URI endpoint;
    private final Runnable stillOurs;
    private final List<String> asked = new ArrayList<>();

    /** Opens one; {@code stillOurs} throws where somebody else has the right to sync the connection now. */
    Opening(
            EngineParts parts,
            ChannelCalls calls,
            Runnable stillOurs,
            ConnectionRecord record,
            String calendar,
            URI endpoint) {
        this.stillOurs = stillOurs;
        this.parts = parts;
        this.calls = calls;
        this.record = record;
        this.calendar = calendar;
        this.endpoint = endpoint;
    }

    /** Where its messages are to go. */
    URI endpoint() {
        return endpoint;
    }

    /**
     * The channel, if the provider opened it; else why not is remembered.
     *
     * <p>Nothing is left of it where somebody took the connection over meanwhile: who let go of it forgot what was known
     * then, and who connects again trusts no channel from before.
     *
     * @param known what is known of channels for this calendar
     */
    Optional<PushChannel> open(List<PushChannel> known) {
        Optional<PushChannel> opened = Optional.empty();
        try {
            opened = tryTo(known);
            stillOurs.run();
            return opened;
        } catch (Stop stop) {
            asked.forEach(channels()::forget);
            opened.ifPresent(this::stop);
            throw stop;
        }
    }

    private void stop(PushChannel channel) {
        try {
            calls.stop(channel.id(), channel.resourceId().orElseThrow());
        } catch (Stop noRight) {
            LOG.debug("channel {} is left to end by itself", channel.id(), noRight);
        }
    }

    private Optional<PushChannel> tryTo(List<PushChannel> known) {
        Asked answer = ask();
        if (isTaken(answer.reply())) {
            channels().forget(answer.wish().id());
            answer = ask();
        }
        if (answer.reply() instanceof Reply.Done<ChannelOpened> done) {
            Instant end = done.value().endsAt().truncatedTo(ChronoUnit.MICROS);
            PushChannel channel = answer.wish().opened(done.value().resourceId(), end);
            if (Life.isOpen(channel, parts.now())) {
                channels().put(channel);
                return Optional.of(channel);
            }
            return refused(answer.wish(), known, Fault.of(Fault.Kind.FORBIDDEN, "ends at once"));
        }
        return refused(answer.wish(), known, ((Reply.Failed<ChannelOpened>) answer.reply()).fault());
    }

    private Asked ask() {
        String id = parts.chance().name();
        Secret secret = parts.chance().secret();
        PushChannel wish =
                PushChannel.wished(id, record.id(), calendar, endpoint, ChannelSecret.hash(id, secret), parts.now());
        asked.add(id);
        channels().put(wish);
        return new Asked(wish, calls.watch(calendar, new ChannelRequest(id, secret, endpoint, Life.wished(id))));
    }

    private static boolean isTaken(Reply<ChannelOpened> reply) {
        return reply instanceof Reply.Failed<ChannelOpened> failed
                && failed.fault().kind() == Fault.Kind.DUPLICATE;
    }

    private Optional<PushChannel> refused(PushChannel wish, List<PushChannel> known, Fault fault) {
        List<PushChannel> before =
                known.stream().filter(channel -> channel.refusal().isPresent()).toList();
        int attempts = before.stream()
                .flatMap(channel -> channel.refusal().stream())
                .mapToInt(Refusal::attempts)
                .max()
                .orElse(0);
        channels().put(wish.refused(Refusals.after(parts, attempts, title(), fault)));
        before.forEach(channel -> channels().forget(channel.id()));
        return Optional.empty();
    }

    /** What people call the calendar. */
    private String title() {
        return record.calendar()
                .map(CalendarSlot::info)
                .filter(info -> info.address().equals(calendar))
                .flatMap(CalendarInfo::title)
                .orElse(calendar);
    }

    private SyncStore.Channels channels() {
        return parts.store().channels();
    }

    private record Asked(PushChannel wish, Reply<ChannelOpened> reply) {}
}
