package io.calendarsync.testkit.contract;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarPage;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Providers that get lists of calendars, channels or messages wrong. */
final class BrokenReach {
    private BrokenReach() {}

    static final class ListsOneCalendarPage extends BentProvider {
        ListsOneCalendarPage(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page) {
            return super.calendars(accessToken, page)
                    .map(listed -> new CalendarPage(listed.calendars(), Optional.empty()));
        }
    }

    static final class CannotDeleteTwice extends BentProvider {
        private final Set<String> deleted = new HashSet<>();

        CannotDeleteTwice(CalendarProvider right) {
            super(right);
        }

        @Override
        public Optional<Fault> deleteCalendar(CalendarCall call) {
            Optional<Fault> fault = super.deleteCalendar(call);
            return fault.isEmpty() && !deleted.add(call.calendar())
                    ? Optional.of(Fault.of(Fault.Kind.NOT_FOUND, "404 global/notFound"))
                    : fault;
        }
    }

    static final class SendsNoSecret extends BentProvider {
        SendsNoSecret(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request) {
            return super.watch(
                    call, new ChannelRequest(request.id(), Secret.of("none"), request.address(), request.length()));
        }
    }

    static final class CannotStopTwice extends BentProvider {
        private final Set<String> stopped = new HashSet<>();

        CannotStopTwice(CalendarProvider right) {
            super(right);
        }

        @Override
        public Optional<Fault> stop(Secret accessToken, String channelId, String resourceId) {
            Optional<Fault> fault = super.stop(accessToken, channelId, resourceId);
            return fault.isEmpty() && !stopped.add(channelId)
                    ? Optional.of(Fault.of(Fault.Kind.NOT_FOUND, "404 global/notFound"))
                    : fault;
        }
    }

    static final class TakesTheFirstOfTwo extends BentProvider {
        TakesTheFirstOfTwo(CalendarProvider right) {
            super(right);
        }

        @Override
        public Optional<PushMessage> message(Map<String, List<String>> headers) {
            Map<String, List<String>> first = new HashMap<>(headers);
            first.replaceAll((name, values) -> values == null || values.isEmpty() ? List.of() : values.subList(0, 1));
            return super.message(first);
        }
    }

    static final class LeavesOutCancelled extends BentProvider {
        LeavesOutCancelled(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page) {
            return super.series(call, eventId, page)
                    .map(all -> new RemotePage(
                            all.events().stream()
                                    .filter(event -> !event.cancelled()
                                            || event.occurrence().isEmpty())
                                    .toList(),
                            all.next()));
        }
    }
}
