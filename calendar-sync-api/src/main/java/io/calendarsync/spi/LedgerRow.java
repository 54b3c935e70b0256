package io.calendarsync.spi;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of one event key: no text and no people.
 *
 * @param key whose
 * @param eventId the event's id at the provider, for this generation
 * @param generation which copy this is, from 0; only rises
 * @param state how it stands
 * @param span when it takes place, for windows; absent when that was never known
 * @param owned the optional fields that were written and may still stand there
 * @param sentHash the hash of what was written last; another text when something may stand there and nobody knows what,
 *     empty when nothing is known to stand there
 * @param echoHash the hash of what the provider said it then was
 * @param etag the provider's state of it
 * @param refusedHash the hash of what was refused, for a row set aside
 * @param evidence why it is to be deleted, or was
 * @param changedAt when the row last changed, for one that is to be deleted before that was decided
 * @param dueAt when to look at it again
 * @param attempts how often it was tried in vain
 * @param problem why it was set aside
 */
public record LedgerRow(
        EventKey key,
        String eventId,
        int generation,
        RowState state,
        Optional<Span> span,
        Set<EventField> owned,
        Optional<String> sentHash,
        Optional<String> echoHash,
        Optional<String> etag,
        Optional<String> refusedHash,
        Evidence evidence,
        Instant changedAt,
        Optional<Instant> dueAt,
        int attempts,
        Optional<Problem> problem) {

    /** Keeps its own copy of the fields. */
    public LedgerRow {
        owned = Set.copyOf(owned);
    }

    /**
     * From when to when, whole days taken in UTC.
     *
     * @param start the first moment
     * @param end the moment after the last
     */
    public record Span(Instant start, Instant end) {

        /** When something takes place, as two instants. */
        public static Span of(EventTime time) {
            if (time instanceof EventTime.Timed timed) {
                return new Span(timed.start(), timed.end());
            }
            EventTime.AllDay days = (EventTime.AllDay) time;
            return new Span(
                    days.first().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    days.endExclusive().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    /** Why a row is to be deleted, or was. */
    public enum Evidence {
        /** It is not. */
        NONE,
        /** The host said so of this very key. */
        EXPLICIT,
        /** A complete listing did not have it. */
        SNAPSHOT,
        /** Somebody approved it, or it was found deleted when a lost ledger was learnt anew. */
        APPROVED
    }
}
