package io.calendarsync.spi;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
 * @param problem why it was set aside, or what it lacks
 * @param more what else is remembered of a series, or of an event with guests or a meeting
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
        Optional<Problem> problem,
        More more) {

    /** Keeps its own copy of the fields. */
    public LedgerRow {
        owned = Set.copyOf(owned);
    }

    /**
     * What is remembered of an event that is more than a plain one.
     *
     * @param shape the hash of when it takes place and how it repeats, as written last; of a series only
     * @param occurrences the occurrences that were ever changed, in the order of their days
     * @param guests who was invited by us, each as a hash
     * @param answers the hash of what the guests were last known to have answered
     * @param meeting how far its video meeting is
     * @param contested how often in a row it was put right after somebody had changed it on the calendar
     */
    public record More(
            Optional<String> shape,
            List<Changed> occurrences,
            Set<String> guests,
            Optional<String> answers,
            Meeting meeting,
            int contested) {
        /** Nothing. */
        public static final More NONE =
                new More(Optional.empty(), List.of(), Set.of(), Optional.empty(), Meeting.NONE, 0);

        /** Keeps its own copies. */
        public More {
            occurrences = List.copyOf(occurrences);
            guests = Set.copyOf(guests);
        }
    }

    /**
     * An occurrence of a series that was changed.
     *
     * @param day the day on which it starts by the rule
     * @param start the moment at which it started by the rule when it was written last; empty for whole days
     * @param owned the optional fields that were written and may still stand there
     * @param sentHash the hash of what was written last; another text when nobody knows what stands there
     */
    public record Changed(LocalDate day, Optional<Instant> start, Set<EventField> owned, String sentHash) {
        /** Keeps its own copy of the fields. */
        public Changed {
            owned = Set.copyOf(owned);
        }
    }

    /** How far the video meeting of an event is. */
    public enum Meeting {
        /** None was asked for. */
        NONE,
        /** One was asked for. */
        ASKED,
        /** One is there, and the host knows its link. */
        READY,
        /** The calendar does not allow one. */
        REFUSED
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
        /** Somebody approved it or wants all of it gone, or it was found deleted when a lost ledger was learnt anew. */
        APPROVED
    }
}
