package io.calendarsync.internal.sync;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.internal.event.GuestTags;
import io.calendarsync.internal.event.NormalForm;
import io.calendarsync.internal.event.Recurrences;
import io.calendarsync.internal.event.Spans;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the calendar should show for one key, in its normal form. */
record Want(
        EventKey key,
        EventDetails details,
        List<Occurrence> occurrences,
        String hash,
        Set<EventField> owned,
        LedgerRow.Span span) {

    static Want of(CalendarEvent raw) {
        CalendarEvent event = NormalForm.of(raw);
        EventDetails details = event.details();
        return new Want(
                event.key(),
                details,
                event.occurrences(),
                Fingerprint.of(details),
                Fingerprint.owned(details),
                Spans.of(event));
    }

    CalendarEvent event() {
        return new CalendarEvent(key, details, occurrences);
    }

    /** The hash of when it takes place and how it repeats; none for a single event. */
    Optional<String> shape() {
        return Fingerprint.shape(details);
    }

    boolean isSeries() {
        return details.recurrence().isPresent();
    }

    /** Whether it may come back under its own id: neither people nor occurrences hang on it. */
    boolean isPlain() {
        return !isSeries() && guests().isEmpty() && !details.meeting();
    }

    List<Guest> guests() {
        return details.guests().orElse(List.of());
    }

    Set<String> guestTags(String eventId) {
        return GuestTags.of(eventId, guests());
    }

    /** What to write, with a meeting only while none was asked for. */
    EventDetails details(LedgerRow before) {
        boolean ask = details.meeting() && before.more().meeting() == Meeting.NONE;
        return ask == details.meeting() ? details : withoutMeeting();
    }

    EventDetails withoutMeeting() {
        return withoutMeeting(details);
    }

    static EventDetails withoutMeeting(EventDetails details) {
        return new EventDetails(
                details.time(),
                details.title(),
                details.description(),
                details.location(),
                details.color(),
                details.visibility(),
                details.availability(),
                details.link(),
                details.recurrence(),
                details.reminders(),
                details.guests(),
                false);
    }

    /** The hash of all that may be refused about it. */
    String refusal() {
        if (isPlain()) {
            return hash;
        }
        Stream<String> parts =
                occurrences.stream().map(occurrence -> occurrence.day() + Fingerprint.of(occurrence.details()));
        return Hashes.base64(
                Stream.concat(Stream.of(hash, guests().toString()), parts).toArray(String[]::new));
    }

    /** What an occurrence should show; empty when there is to be none on that day. */
    Optional<Part> part(LocalDate day) {
        Optional<Recurrence> repeats = details.recurrence()
                .filter(rule ->
                        Recurrences.takesPlace(rule, details.time(), day).orElse(true));
        return repeats.map(rule -> {
            EventTime original = details.time().startingOn(day);
            return Part.of(
                    original,
                    occurrences.stream()
                            .filter(occurrence -> occurrence.day().equals(day))
                            .findFirst()
                            .map(Occurrence::details)
                            .orElseGet(() -> plain(original)));
        });
    }

    private EventDetails plain(EventTime original) {
        return new EventDetails(
                original,
                details.title(),
                details.description(),
                details.location(),
                details.color(),
                details.visibility(),
                details.availability(),
                details.link(),
                Optional.empty(),
                details.reminders(),
                Optional.empty(),
                false);
    }
}
