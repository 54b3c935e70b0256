package io.calendarsync.internal.sync;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.LedgerRow.Changed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What one occurrence of a series should show.
 *
 * @param original when it takes place by the rule
 * @param hash the hash of what it shows in the fields that are ours
 */
record Part(EventTime original, EventDetails details, Set<EventField> owned, String hash) {

    static Part of(EventTime original, EventDetails details) {
        Set<EventField> owned = Fingerprint.owned(details);
        return new Part(original, details, owned, Fingerprint.echo(details, owned));
    }

    /** The moment by which the provider names it; none for whole days, which it names by the day. */
    Optional<Instant> start() {
        return original instanceof EventTime.Timed timed ? Optional.of(timed.start()) : Optional.empty();
    }

    /** What to remember of it once it stands so. */
    Changed written(LocalDate day) {
        return new Changed(day, start(), owned, hash);
    }
}
