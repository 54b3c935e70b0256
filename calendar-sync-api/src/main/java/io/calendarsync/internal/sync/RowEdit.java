package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.Fingerprint;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RowState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One change of a ledger row under way. */
final class RowEdit {
    /** Stands for a hash where something may stand there and nobody knows what. */
    private static final String SOMETHING = "?";

    private final EventKey key;
    private String eventId;
    private int generation;
    private RowState state;
    private Optional<LedgerRow.Span> span;
    private Set<EventField> owned;
    private Optional<String> sentHash;
    private Optional<String> echoHash;
    private Optional<String> etag;
    private Optional<String> refusedHash = Optional.empty();
    private Evidence evidence = Evidence.NONE;
    private Optional<Instant> dueAt = Optional.empty();
    private int attempts;
    private Optional<Problem> problem = Optional.empty();

    /** Begins from a row; what only explains its state (due time, reason, evidence) is left behind. */
    RowEdit(LedgerRow row) {
        key = row.key();
        eventId = row.eventId();
        generation = row.generation();
        state = row.state();
        span = row.span();
        owned = row.owned();
        sentHash = row.sentHash();
        echoHash = row.echoHash();
        etag = row.etag();
    }

    /** Begins the row of a generation that nothing is known of. */
    RowEdit(EventMark mark) {
        key = mark.key();
        eventId = mark.eventId();
        generation = mark.generation();
        state = RowState.INTENDED;
        span = Optional.empty();
        owned = Set.of();
        sentHash = Optional.empty();
        echoHash = Optional.empty();
        etag = Optional.empty();
    }

    RowEdit state(RowState next) {
        state = next;
        return this;
    }

    /** Another copy: what was known of the one before is void. */
    RowEdit generation(EventMark mark) {
        eventId = mark.eventId();
        generation = mark.generation();
        return nothingThere();
    }

    RowEdit nothingThere() {
        owned = Set.of();
        sentHash = Optional.empty();
        echoHash = Optional.empty();
        etag = Optional.empty();
        return this;
    }

    /** Something may stand there, so that a later removal does not take it for absent. */
    RowEdit somethingThere() {
        sentHash = sentHash.or(() -> Optional.of(SOMETHING));
        return this;
    }

    /** It stands there as wanted. */
    RowEdit live(Want want, Optional<RemoteEvent> echo) {
        state = RowState.LIVE;
        span = Optional.of(want.span());
        owned = want.owned();
        sentHash = Optional.of(want.hash());
        etag = echo.flatMap(RemoteEvent::etag);
        echoHash = echo.flatMap(RemoteEvent::details).map(shown -> Fingerprint.echo(shown, want.owned()));
        return this;
    }

    /** It stands there, and this is what it shows. */
    RowEdit found(RemoteEvent remote, String hash) {
        state = RowState.LIVE;
        sentHash = Optional.of(hash);
        echoHash = Optional.of(hash);
        etag = remote.etag();
        return this;
    }

    RowEdit span(LedgerRow.Span next) {
        span = Optional.of(next);
        return this;
    }

    RowEdit evidence(Evidence next) {
        evidence = next;
        return this;
    }

    RowEdit due(Instant at, int after) {
        dueAt = Optional.of(at);
        attempts = after;
        return this;
    }

    RowEdit refused(Problem why, Optional<String> hash) {
        state = RowState.QUARANTINED;
        problem = Optional.of(why);
        refusedHash = hash;
        return this;
    }

    LedgerRow at(Instant now) {
        return new LedgerRow(
                key,
                eventId,
                generation,
                state,
                span,
                owned,
                sentHash,
                echoHash,
                etag,
                refusedHash,
                evidence,
                now,
                dueAt,
                attempts,
                problem);
    }
}
