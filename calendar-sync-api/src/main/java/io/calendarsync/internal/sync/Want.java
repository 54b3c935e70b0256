package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.LedgerRow;
import java.util.Set;

/** What the calendar should show for one key, in its normal form. */
record Want(EventKey key, EventDetails details, String hash, Set<EventField> owned, LedgerRow.Span span) {

    static Want of(CalendarEvent event) {
        EventDetails details = NormalForm.of(event.details());
        return new Want(
                event.key(),
                details,
                Fingerprint.of(details),
                Fingerprint.owned(details),
                LedgerRow.Span.of(details.time()));
    }

    CalendarEvent event() {
        return new CalendarEvent(key, details);
    }
}
