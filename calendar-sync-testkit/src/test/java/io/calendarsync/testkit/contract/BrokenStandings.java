package io.calendarsync.testkit.contract;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.Optional;

/** Providers that get series, guests, mails or meetings wrong. */
final class BrokenStandings {
    private BrokenStandings() {}

    static final class NamesByTheNewDay extends BentProvider {
        NamesByTheNewDay(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
            return super.list(call, owner, page)
                    .map(listed -> new RemotePage(
                            listed.events().stream()
                                    .map(NamesByTheNewDay::renamed)
                                    .toList(),
                            listed.next()));
        }

        private static RemoteEvent renamed(RemoteEvent event) {
            return new RemoteEvent(
                    event.id(),
                    event.cancelled(),
                    event.etag(),
                    event.mark(),
                    event.details(),
                    event.attendees(),
                    event.meeting(),
                    event.occurrence()
                            .flatMap(of -> event.details()
                                    .map(details -> details.time())
                                    .map(EventTime::day)
                                    .map(day -> new RemoteEvent.Of(of.seriesId(), day, of.start()))));
        }
    }

    static final class TakesNoneForDeleted extends BentProvider {
        TakesNoneForDeleted(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            Reply<Written> reply = super.single(call, write);
            return write instanceof EventWrite.ChangeOccurrence
                    ? retold(reply, Fault.Kind.NOT_FOUND, Fault.Kind.DELETED)
                    : reply;
        }
    }

    static final class ReadsTheEtagAnew extends BentProvider {
        ReadsTheEtagAnew(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return write instanceof EventWrite.Patch patch
                            && patch.guests().isPresent()
                            && read(call, patch.eventId()) instanceof Reply.Done<RemoteEvent> now
                    ? super.single(call, anew(patch, now.value().etag().orElseThrow()))
                    : super.single(call, write);
        }

        private static EventWrite anew(EventWrite.Patch patch, String etag) {
            return new EventWrite.Patch(
                    patch.mark(),
                    patch.details(),
                    patch.clear(),
                    patch.guests().map(guests -> new EventWrite.Guests(guests.all(), etag)),
                    patch.mail());
        }
    }

    static final class MailsEverybody extends BentProvider {
        MailsEverybody(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            return super.single(
                    call,
                    write instanceof EventWrite.Insert insert
                            ? new EventWrite.Insert(insert.mark(), insert.details(), Mail.ALL)
                            : write);
        }
    }

    static final class DoesNotWaitForMeetings extends BentProvider {
        DoesNotWaitForMeetings(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
            return super.read(call, eventId).map(DoesNotWaitForMeetings::impatient);
        }

        private static RemoteEvent impatient(RemoteEvent event) {
            return new RemoteEvent(
                    event.id(),
                    event.cancelled(),
                    event.etag(),
                    event.mark(),
                    event.details(),
                    event.attendees(),
                    event.meeting().map(DoesNotWaitForMeetings::givenUp),
                    event.occurrence());
        }

        private static RemoteMeeting givenUp(RemoteMeeting meeting) {
            return meeting.state() == RemoteMeeting.State.PENDING
                    ? new RemoteMeeting(RemoteMeeting.State.FAILED, meeting.link())
                    : meeting;
        }
    }
}
