package io.calendarsync.testkit.contract;

import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Providers that answer wrongly. */
final class BrokenAnswers {
    private BrokenAnswers() {}

    static final class TakesALostReadForOver extends BentProvider {
        TakesALostReadForOver(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
            return retold(super.read(call, eventId), Fault.Kind.UNKNOWN, Fault.Kind.TRANSIENT);
        }
    }

    static final class AnswersInReverse extends BentProvider {
        AnswersInReverse(CalendarProvider right) {
            super(right);
        }

        @Override
        public List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes) {
            List<Reply<Written>> replies = new ArrayList<>(super.write(call, writes));
            if (replies.size() > 2) {
                Collections.reverse(replies);
            }
            return replies;
        }
    }

    static final class ForgetsTheDeleted extends BentProvider {
        ForgetsTheDeleted(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
            Reply<RemoteEvent> reply = super.read(call, eventId);
            return reply instanceof Reply.Done<RemoteEvent> done && done.value().cancelled()
                    ? Reply.failed(Fault.of(Fault.Kind.NOT_FOUND, "cancelled"))
                    : reply;
        }
    }

    static final class ListsOnePage extends BentProvider {
        ListsOnePage(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page) {
            return super.list(call, owner, page).map(listed -> new RemotePage(listed.events(), Optional.empty()));
        }
    }

    static final class MarksBecomeTheirCopies extends BentProvider {
        MarksBecomeTheirCopies(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<RemoteEvent> read(CalendarCall call, String eventId) {
            return super.read(call, eventId)
                    .map(event -> new RemoteEvent(
                            event.id(),
                            event.cancelled(),
                            event.etag(),
                            event.mark()
                                    .map(mark ->
                                            new EventMark(mark.owner(), mark.key(), mark.generation(), event.id())),
                            event.details(),
                            event.attendees(),
                            event.meeting(),
                            event.occurrence()));
        }
    }

    static final class InventsEtags extends BentProvider {
        InventsEtags(CalendarProvider right) {
            super(right);
        }

        @Override
        Reply<Written> single(CalendarCall call, EventWrite write) {
            Reply<Written> reply = super.single(call, write);
            return write instanceof EventWrite.Patch
                    ? reply.map(written -> new Written(written.echo()
                            .map(event -> new RemoteEvent(
                                    event.id(),
                                    event.cancelled(),
                                    Optional.of("\"invented\""),
                                    event.mark(),
                                    event.details(),
                                    event.attendees(),
                                    event.meeting(),
                                    event.occurrence()))))
                    : reply;
        }
    }

    static final class ShowsAllAsWritable extends BentProvider {
        ShowsAllAsWritable(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<CalendarInfo> describe(CalendarCall call) {
            return super.describe(call).map(info -> new CalendarInfo(info.address(), info.title(), info.zone(), true));
        }
    }
}
