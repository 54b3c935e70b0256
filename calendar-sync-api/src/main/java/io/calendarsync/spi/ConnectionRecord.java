package io.calendarsync.spi;

import io.calendarsync.Account;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered of a connection.
 *
 * @param id whose it is
 * @param revision rises with every save; the first saved is 1
 * @param connected whether the host may sync it
 * @param account the account, the last one known after a disconnect
 * @param grantId where the tokens are; empty when disconnected
 * @param accessEndsAt when the consent ends by itself, where that is known
 * @param access what it needs to be allowed
 * @param calendar where it writes
 * @param creating the title of a calendar whose creation was begun and not confirmed
 * @param progress how far it came
 * @param trouble what stands in its way
 * @param paused whether the host has it rest
 * @param reads what it reads from calendars
 * @param former the calendars that it wrote on before, and where something of it stands or may stand
 * @param made the calendar that was made for it, whether or not it writes there now
 */
public record ConnectionRecord(
        ConnectionId id,
        long revision,
        boolean connected,
        Optional<Account> account,
        Optional<String> grantId,
        Optional<Instant> accessEndsAt,
        Set<Access> access,
        Optional<CalendarSlot> calendar,
        Optional<String> creating,
        Progress progress,
        Optional<Trouble> trouble,
        boolean paused,
        Reads reads,
        List<FormerCalendar> former,
        Optional<CalendarSlot> made) {

    /** Keeps its own copies. */
    public ConnectionRecord {
        access = Set.copyOf(access);
        former = List.copyOf(former);
    }

    /** A connection that nothing is known of yet. */
    public static ConnectionRecord unknown(ConnectionId id) {
        return new ConnectionRecord(
                id,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Progress.NONE,
                Optional.empty(),
                false,
                Reads.NONE,
                List.of(),
                Optional.empty());
    }

    /** The same joined to an account, with these tokens; nothing stands in its way. */
    public ConnectionRecord joined(
            Account whose, String grant, Optional<Instant> ends, Set<Access> needed, Optional<CalendarSlot> where) {
        return new ConnectionRecord(
                id,
                revision,
                true,
                Optional.of(whose),
                Optional.of(grant),
                ends,
                needed,
                where,
                Optional.empty(),
                progress,
                Optional.empty(),
                false,
                reads,
                former,
                made);
    }

    /** The same under another revision. */
    public ConnectionRecord withRevision(long next) {
        return with(next, accessEndsAt, calendar, creating, progress, trouble, paused, reads, former);
    }

    /** The same with another end of its consent. */
    public ConnectionRecord withAccessEndsAt(Optional<Instant> next) {
        return with(revision, next, calendar, creating, progress, trouble, paused, reads, former);
    }

    /**
     * The same without its tokens, and without what stood in their way; what is read is read anew the next time, and what
     * was to be moved or deleted on former calendars is left there.
     */
    public ConnectionRecord disconnected() {
        return new ConnectionRecord(
                id,
                revision,
                false,
                account,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                calendar,
                Optional.empty(),
                progress,
                Optional.empty(),
                false,
                Reads.NONE.watching(reads.watched()),
                former.stream()
                        .map(known -> new FormerCalendar(known.calendar(), OldEvents.LEAVE))
                        .toList(),
                made);
    }

    /** The same with a calendar, known or being created. */
    public ConnectionRecord withCalendar(Optional<CalendarSlot> next, Optional<String> nextCreating) {
        return with(revision, accessEndsAt, next, nextCreating, progress, trouble, paused, reads, former);
    }

    /** The same with other needs. */
    public ConnectionRecord withAccess(Set<Access> next) {
        return new ConnectionRecord(
                id,
                revision,
                connected,
                account,
                grantId,
                accessEndsAt,
                next,
                calendar,
                creating,
                progress,
                trouble,
                paused,
                reads,
                former,
                made);
    }

    /** The same further on. */
    public ConnectionRecord withProgress(Progress next) {
        return with(revision, accessEndsAt, calendar, creating, next, trouble, paused, reads, former);
    }

    /** The same with another trouble, or none. */
    public ConnectionRecord withTrouble(Optional<Trouble> next) {
        return with(revision, accessEndsAt, calendar, creating, progress, next, paused, reads, former);
    }

    /** The same at rest, or not. */
    public ConnectionRecord withPaused(boolean next) {
        return with(revision, accessEndsAt, calendar, creating, progress, trouble, next, reads, former);
    }

    /** The same with other readings. */
    public ConnectionRecord withReads(Reads next) {
        return with(revision, accessEndsAt, calendar, creating, progress, trouble, paused, next, former);
    }

    /** The same with other calendars to have done with. */
    public ConnectionRecord withFormer(List<FormerCalendar> next) {
        return with(revision, accessEndsAt, calendar, creating, progress, trouble, paused, reads, next);
    }

    /** The same with a calendar that was made for it, or none. */
    public ConnectionRecord withMade(Optional<CalendarSlot> next) {
        return new ConnectionRecord(
                id,
                revision,
                connected,
                account,
                grantId,
                accessEndsAt,
                access,
                calendar,
                creating,
                progress,
                trouble,
                paused,
                reads,
                former,
                next);
    }

    private ConnectionRecord with(
            long nextRevision,
            Optional<Instant> ends,
            Optional<CalendarSlot> where,
            Optional<String> nextCreating,
            Progress nextProgress,
            Optional<Trouble> nextTrouble,
            boolean rests,
            Reads nextReads,
            List<FormerCalendar> nextFormer) {
        return new ConnectionRecord(
                id,
                nextRevision,
                connected,
                account,
                grantId,
                ends,
                access,
                where,
                nextCreating,
                nextProgress,
                nextTrouble,
                rests,
                nextReads,
                nextFormer,
                made);
    }

    /**
     * How far a connection came.
     *
     * @param cursor the position in the source's changes
     * @param listed whether everything was read once, under this version
     * @param eventVersion the host's version of how it renders events, when everything was last read
     * @param ledger what its ledger is worth
     * @param lastSuccess when a sync last ended with nothing in its way
     * @param lastContact when the provider last answered anything at all
     */
    public record Progress(
            Cursor cursor,
            boolean listed,
            int eventVersion,
            Trust ledger,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastContact) {
        /** The same with everything before this position dealt with. */
        public Progress movedTo(Cursor next) {
            return new Progress(next, listed, eventVersion, ledger, lastSuccess, lastContact);
        }

        /** The same with everything to be read, under a version. */
        public Progress toBeListed(int version) {
            return new Progress(cursor, false, version, ledger, lastSuccess, lastContact);
        }

        /** The same with everything read, under a version. */
        public Progress wasListed(int version) {
            return new Progress(cursor, true, version, ledger, lastSuccess, lastContact);
        }

        /** The same with a ledger that is worth this. */
        public Progress trusting(Trust next) {
            return new Progress(cursor, listed, eventVersion, next, lastSuccess, lastContact);
        }

        /** The same with the provider's answer at a moment. */
        public Progress contacted(Instant at) {
            return new Progress(cursor, listed, eventVersion, ledger, lastSuccess, Optional.of(at));
        }

        /** The same with nothing in its way at a moment. */
        public Progress succeeded(Instant at) {
            return new Progress(cursor, listed, eventVersion, ledger, Optional.of(at), lastContact);
        }

        /** Nothing done yet. */
        public static final Progress NONE =
                new Progress(Cursor.START, false, 0, Trust.UNWRITTEN, Optional.empty(), Optional.empty());
    }

    /** What a ledger is worth. */
    public enum Trust {
        /** Nothing was ever written: it is empty, and rightly so. */
        UNWRITTEN,
        /** It knows what was written; should it be empty, it was lost. */
        KEPT,
        /** It may lack or mistake something: before the next write it is held against the calendar. */
        DOUBTED,
        /** It was held against a calendar that showed nothing, which is no evidence: that is asked for once more. */
        DOUBTED_AGAIN
    }

    /**
     * What stands in the way of a connection.
     *
     * @param problem what it is
     * @param since when it began
     * @param notBefore when to try again; empty when nothing is tried until somebody acts
     * @param attempts how often it was met in a row
     * @param paused whether time alone ends it
     */
    public record Trouble(Problem problem, Instant since, Optional<Instant> notBefore, int attempts, boolean paused) {}
}
