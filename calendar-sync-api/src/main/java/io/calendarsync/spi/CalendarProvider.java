package io.calendarsync.spi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar service as the engine drives it: consent, tokens, events.
 *
 * <p>Safe for use by many threads. Holds no state of any connection, waits for nothing but its own calls, retries
 * nothing, and never throws for what a provider or a network may do: every expected ending is a {@link Reply}.
 *
 * <ul>
 *   <li><b>G1</b> Where no answer tells whether a call took effect, the fault MUST be {@code UNKNOWN}. (An answered failure of
 *       the service is {@code TRANSIENT}: it is over, and all writes of events are safe to repeat.)
 *   <li><b>G2</b> {@link #write} MUST answer each write by itself, in order; what was not answered is {@code UNKNOWN}.
 *   <li><b>G3</b> An insert under an id that is or was taken MUST be {@code DUPLICATE} and change nothing.
 *   <li><b>G4</b> A patch MUST NOT touch a field that it neither carries nor clears.
 *   <li><b>G5</b> Deleting a deleted event MUST be {@code DELETED}, an unknown one {@code NOT_FOUND}.
 *   <li><b>G6</b> {@link #read} MUST show a deleted event as cancelled for as long as the provider remembers it.
 *   <li><b>G7</b> {@link #list} MUST show every live event of that owner, over all its pages, and only those that carry
 *       the owner's mark.
 *   <li><b>G8</b> A revive MUST bring a cancelled event back under its id, or be refused.
 *   <li><b>G9</b> Revoking a token that is dead already MUST be done.
 *   <li><b>G10</b> A code MUST be good once, and only with its verifier.
 *   <li><b>G11</b> No token, code or verifier may appear in a fault, a log or a {@code toString}.
 * </ul>
 */
public interface CalendarProvider {

    /** What this provider is, and what it allows. */
    ProviderProfile profile();

    /** Where to send the browser; asks nobody. */
    URI consentPage(ConsentRequest request);

    /** Which scopes are needed and were not granted; asks nobody. */
    Set<String> missingScopes(Set<Access> needed, Set<String> granted);

    /** Redeems a code once. */
    Reply<Granted> exchange(Secret code, Secret verifier);

    /** Asks for a new access token. */
    Reply<Refreshed> refresh(Secret refreshToken);

    /** Ends the grant behind a token, for every connection of that account; empty when it is ended. */
    Optional<Fault> revoke(Secret token);

    /** What the calendar is now; {@code NOT_FOUND} when it is gone. */
    Reply<CalendarInfo> describe(CalendarCall call);

    /** Creates a calendar in an IANA zone. */
    Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone);

    /**
     * Writes events in as few calls as possible.
     *
     * @param writes at most {@link ProviderProfile#maxBatch()}, of different events
     */
    List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes);

    /** One event; {@code NOT_FOUND} when the provider does not know it. */
    Reply<RemoteEvent> read(CalendarCall call, String eventId);

    /**
     * The events that carry a mark of this owner, deleted ones included.
     *
     * @param page as the page before said; empty for the first
     */
    Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page);
}
