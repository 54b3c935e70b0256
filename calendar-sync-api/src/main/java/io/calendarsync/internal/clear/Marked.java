package io.calendarsync.internal.clear;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.internal.event.Spans;
import io.calendarsync.internal.sync.Calls;
import io.calendarsync.internal.sync.Deleting;
import io.calendarsync.internal.sync.RowEdit;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The events that live on a calendar with our mark on the very id that it was made for, as rows that nobody keeps. */
final class Marked {
    private final EngineParts parts;
    private final Calls calls;
    private final EventIds ids;
    private final String title;

    Marked(EngineParts parts, Calls calls, EventIds ids, String title) {
        this.parts = parts;
        this.calls = calls;
        this.ids = ids;
        this.title = title;
    }

    /** Hands them out page by page. */
    void pages(Consumer<List<LedgerRow>> use) {
        Optional<String> page = Optional.empty();
        do {
            Reply<RemotePage> reply = calls.list(ids.owner(), page);
            if (reply instanceof Reply.Failed<RemotePage> failed) {
                throw Deleting.stop(failed.fault(), title);
            }
            RemotePage remote = ((Reply.Done<RemotePage>) reply).value();
            use.accept(remote.events().stream()
                    .flatMap(event -> row(event).stream())
                    .toList());
            page = remote.next();
        } while (page.isPresent());
    }

    private Optional<LedgerRow> row(RemoteEvent event) {
        return event.mark()
                .filter(mark -> !event.cancelled() && event.is(mark))
                .filter(mark -> mark.equals(ids.mark(mark.key(), mark.generation())))
                .map(mark -> row(mark, event));
    }

    private LedgerRow row(EventMark mark, RemoteEvent event) {
        RowEdit edit = new RowEdit(mark);
        event.details().ifPresent(shown -> edit.span(Spans.of(new CalendarEvent(mark.key(), NormalForm.of(shown)))));
        return edit.found(event).at(parts.now());
    }
}
