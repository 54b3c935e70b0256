package io.calendarsync.internal.push;

import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.Problem;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.read.ReadCalendars;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.PushChannel.Refusal;
import io.calendarsync.spi.SyncStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the provider tells of changes, from the stores alone. */
public final class Proof {
    private static final Duration LEFT = Duration.ofHours(1);

    private final SyncStore.Namespace store;
    private final Inbound inbound;
    private final Clock clock;

    /** Reads this store, for an engine that wants to know this. */
    public Proof(SyncStore.Namespace store, Inbound inbound, Clock clock) {
        this.store = store;
        this.inbound = inbound;
        this.clock = clock;
    }

    /**
     * Whether changes of all that a connection reads are told, so that looking for them may be done less often.
     *
     * <p>They are when each calendar has a channel that goes on for more than an hour, through which a message has come,
     * and when all was read since it was asked for: what changed before that, nobody tells.
     */
    public boolean proven(ConnectionId id) {
        return store.connections()
                .find(id)
                .filter(record -> record.reads().trouble().isEmpty())
                .filter(this::isProven)
                .isPresent();
    }

    private boolean isProven(ConnectionRecord record) {
        List<String> calendars = calendars(record);
        if (calendars.isEmpty() || record.reads().lastRead().isEmpty()) {
            return false;
        }
        Instant read = record.reads().lastRead().get();
        Instant later = clock.instant().plus(LEFT);
        List<PushChannel> channels = store.channels().of(record.id());
        Set<String> told = told(record.id());
        return calendars.stream()
                .allMatch(calendar -> goesOn(record, calendar)
                        && channels.stream()
                                .filter(channel -> channel.calendar().equals(calendar) && told.contains(channel.id()))
                                .anyMatch(channel -> Life.isOpen(channel, later) && read.isAfter(channel.createdAt())));
    }

    /** Whether the next reading of a calendar begins where the last one ended. */
    private static boolean goesOn(ConnectionRecord record, String calendar) {
        return record.reads()
                .position(calendar)
                .filter(position -> !position.since().isEmpty())
                .isPresent();
    }

    /** How it stands, and why where the provider refuses. */
    public Standing standing(ConnectionRecord record) {
        if (inbound.push().isEmpty()) {
            return new Standing(Push.OFF, Optional.empty());
        }
        List<String> calendars = ReadCalendars.all(inbound, record);
        if (calendars.isEmpty()) {
            return new Standing(Push.NOT_READ, Optional.empty());
        }
        List<PushChannel> channels = store.channels().of(record.id());
        Set<String> told = told(record.id());
        List<Push> found = new ArrayList<>();
        Optional<Problem> problem = Optional.empty();
        for (String calendar : calendars) {
            List<PushChannel> ofIt = channels.stream()
                    .filter(channel -> channel.calendar().equals(calendar))
                    .toList();
            Push push = of(ofIt, told);
            found.add(push);
            if (push == Push.REFUSED && problem.isEmpty()) {
                problem = refusal(ofIt).map(Refusal::problem);
            }
        }
        return new Standing(worst(found), problem);
    }

    private Push of(List<PushChannel> channels, Set<String> told) {
        List<PushChannel> open = channels.stream()
                .filter(channel -> Life.isOpen(channel, clock.instant()))
                .toList();
        if (open.stream().anyMatch(channel -> told.contains(channel.id()))) {
            return Push.TELLING;
        }
        if (!open.isEmpty()) {
            return Push.UNPROVEN;
        }
        return refusal(channels).isPresent() ? Push.REFUSED : Push.NOT_YET;
    }

    private static Optional<Refusal> refusal(List<PushChannel> channels) {
        return channels.stream().flatMap(channel -> channel.refusal().stream()).reduce((first, latest) -> latest);
    }

    private static Push worst(List<Push> found) {
        for (Push bad : List.of(Push.REFUSED, Push.NOT_YET, Push.UNPROVEN)) {
            if (found.contains(bad)) {
                return bad;
            }
        }
        return Push.TELLING;
    }

    private List<String> calendars(ConnectionRecord record) {
        return inbound.push().isPresent() ? ReadCalendars.all(inbound, record) : List.of();
    }

    private Set<String> told(ConnectionId id) {
        return store.channels().told(id).last().keySet();
    }

    /**
     * How a connection is told of changes.
     *
     * @param problem why the provider refuses, where it does
     */
    public record Standing(Push push, Optional<Problem> problem) {}
}
