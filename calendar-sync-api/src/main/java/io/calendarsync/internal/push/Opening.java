package io.calendarsync.internal.push;

import io.calendarsync.internal.EngineParts;
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
import java.util.List;
import java.util.Optional;

/** Opens a channel for one calendar: it is known here before the provider hears of it, since messages may come at once. */
record Opening(EngineParts parts, ChannelCalls calls, ConnectionRecord record, String calendar, URI endpoint) {

    /**
     * The channel, if the provider opened it; else why not is remembered.
     *
     * @param known what is known of channels for this calendar
     */
    Optional<PushChannel> open(List<PushChannel> known) {
        Asked asked = ask();
        if (isTaken(asked.reply())) {
            channels().forget(asked.wish().id());
            asked = ask();
        }
        if (asked.reply() instanceof Reply.Done<ChannelOpened> done) {
            Instant end = done.value().endsAt().truncatedTo(ChronoUnit.MICROS);
            PushChannel channel = asked.wish().opened(done.value().resourceId(), end);
            if (Life.isOpen(channel, parts.now())) {
                channels().put(channel);
                return Optional.of(channel);
            }
            return refused(asked.wish(), known, Fault.of(Fault.Kind.FORBIDDEN, "ends at once"));
        }
        return refused(asked.wish(), known, ((Reply.Failed<ChannelOpened>) asked.reply()).fault());
    }

    private Asked ask() {
        String id = parts.chance().name();
        Secret secret = parts.chance().secret();
        PushChannel wish =
                PushChannel.wished(id, record.id(), calendar, endpoint, ChannelSecret.hash(id, secret), parts.now());
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
